package io.tingfeng.pipeline;

import static io.tingfeng.index.SampleMention.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.SampleMention;
import io.tingfeng.index.lucene.LuceneMentionIndex;
import io.tingfeng.model.Mention;
import io.tingfeng.model.StoryId;
import io.tingfeng.model.StoryPlace;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoriesTest {
  private static final Instant NOON = SampleMention.NOON;
  private static final StoryId STORY = new StoryId("s1");

  private final MentionIndex index = LuceneMentionIndex.inMemory();
  private final Stories stories =
      new Stories(
          index,
          () -> {
            throw new AssertionError("a burst is told from texts and accounts alone");
          },
          ZoneId.of("Asia/Shanghai"));

  @AfterEach
  void close() {
    index.close();
  }

  private void burst() {
    for (int i = 0; i < 6; i++) {
      put(
          post("burst" + i)
              .saying("青溪酸奶千万别买，喝完肚子疼了一晚上，客服到现在没有回复")
              .by("账号" + i)
              .at(NOON.plus(Duration.ofMinutes(i)))
              .build()
              .at(Optional.of(new StoryPlace(STORY, i > 0))));
    }
  }

  private void life(int account, Duration before) {
    for (int i = 0; i < 3; i++) {
      put(
          post("life" + account + "-" + i)
              .saying("周末爬山，银杏都黄了")
              .by("账号" + account)
              .at(NOON.minus(before))
              .build());
    }
  }

  private void put(Mention mention) {
    index.put(mention.post().id(), List.of(mention));
    index.refresh();
  }

  @Test
  void aBurstOfAccountsThatAreKnownForNothingElseIsAHint() {
    burst();
    life(2, Duration.ofDays(3));

    assertThat(stories.coordination(STORY))
        .hasValueSatisfying(
            hint -> {
              assertThat(hint.authors()).isEqualTo(6);
              assertThat(hint.thin()).isEqualTo(5);
            });
  }

  @Test
  void accountsWithOtherPostsOfTheseWeeksAreNoHintAndOlderPostsDoNotCount() {
    burst();
    for (int account = 0; account < 4; account++) {
      life(account, Duration.ofDays(account == 3 ? 60 : 3));
    }
    assertThat(stories.coordination(STORY)).isEmpty();
    assertThat(stories.coordination(new StoryId("none"))).isEmpty();
  }
}
