package io.tingfeng.heat;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.index.SampleMention;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.Mention;
import io.tingfeng.model.StoryId;
import io.tingfeng.model.StoryPlace;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoryRuleTest {
  private static final Optional<StoryPlace> EVENT =
      Optional.of(new StoryPlace(new StoryId("s1"), false));

  private static Mention told(int number, Optional<StoryPlace> place) {
    return SampleMention.post("p" + number).negative(0.9).reposted(400).build().at(place);
  }

  @Test
  void manyPostsOfOneStoryGoAsFarAsOnePostThatManyRepost() {
    List<Mention> posts = IntStream.range(0, 3).mapToObj(i -> told(i, EVENT)).toList();
    Signal signal = StoryRule.signal(posts, Thresholds.DEFAULTS);

    assertThat(signal.level()).isEqualTo(CrisisLevel.ORANGE);
    assertThat(signal.reason()).isEqualTo("同一事件 3 条负面帖转发合计 1,200 次，达到 1,000");
    assertThat(signal.evidence()).hasSize(3);
  }

  @Test
  void postsOfNoStoryAndStoriesOfOnePostAreNotAddedUp() {
    List<Mention> apart = IntStream.range(0, 3).mapToObj(i -> told(i, Optional.empty())).toList();

    assertThat(StoryRule.signal(apart, Thresholds.DEFAULTS).isFired()).isFalse();
    assertThat(StoryRule.signal(List.of(told(1, EVENT)), Thresholds.DEFAULTS).reason())
        .endsWith("无数据");
  }

  @Test
  void picturesKeepTheStoryOfAMentionButNotItsText() {
    Mention bare = BrandPicture.bare(told(1, EVENT), type -> type);

    assertThat(bare.story()).isEqualTo(EVENT);
    assertThat(bare.post().text()).isEmpty();
    assertThat(bare.isNegative()).isTrue();
  }
}
