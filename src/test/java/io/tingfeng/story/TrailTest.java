package io.tingfeng.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrailTest {
  @Test
  void theNewestPostsOfAHashAreToldFirstAndNoMoreThanAskedFor() {
    Trail trail = new Trail(64);
    for (int post = 0; post < 5; post++) {
      trail.add(7, post);
      trail.add(8, post);
    }

    assertThat(posts(trail, 7, 0, 3)).containsExactly(4, 3, 2);
    assertThat(posts(trail, 8, 3, 9)).containsExactly(4, 3);
    assertThat(posts(trail, 9, 0, 9)).isEmpty();
  }

  @Test
  void whatWasWrittenOverIsNeverTold() {
    Trail trail = new Trail(16);
    for (int post = 0; post < 100; post++) {
      trail.add(post % 3, post);
    }

    assertThat(posts(trail, 0, 0, 99)).containsExactly(99, 96, 93, 90, 87, 84);
  }

  @Test
  void manyHashesInFewSlotsAreNotMixedUp() {
    Trail trail = new Trail(4_096);
    for (int post = 0; post < 4_000; post++) {
      trail.add(post * 0x9e3779b97f4a7c15L, post);
    }

    for (int post = 0; post < 4_000; post += 97) {
      assertThat(posts(trail, post * 0x9e3779b97f4a7c15L, 0, 9)).containsExactly(post);
    }
  }

  private static List<Integer> posts(Trail trail, long hash, int oldest, int most) {
    List<Integer> posts = new ArrayList<>();
    trail.each(hash, oldest, most, posts::add);
    return posts;
  }
}
