package io.tingfeng.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.heat.Coverage;
import io.tingfeng.heat.Thresholds;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.SampleMention;
import io.tingfeng.index.lucene.LuceneMentionIndex;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.Mention;
import io.tingfeng.model.StoryId;
import io.tingfeng.model.StoryPlace;
import io.tingfeng.pipeline.StoryHeats.StoryHeat;
import io.tingfeng.store.Database;
import io.tingfeng.store.JdbcDeafHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoryHeatsTest {
  private static final BrandId TEA = new BrandId("tea");
  private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

  @Test
  void eachStoryHasAHeatOfItsOwnPostsAloneAndTheHottestStandsFirst() {
    try (Database database = Database.inMemory();
        MentionIndex index = LuceneMentionIndex.inMemory()) {
      for (int i = 0; i < 12; i++) {
        put(index, "launch" + i, "s-launch", 0.1, 5, "新品上市");
        put(index, "worm" + i, "s-worm", 0.9, 150, "喝出虫子");
      }
      StoryHeats heats =
          new StoryHeats(
              index,
              new Pictures(
                  index, new JdbcDeafHours(database), ZoneId.of("Asia/Shanghai"), type -> type),
              brand -> Thresholds.DEFAULTS);

      List<StoryHeat> stories = heats.of(TEA, NOON, Coverage.COMPLETE, 5);

      assertThat(stories)
          .extracting(one -> one.story().value())
          .containsExactly("s-worm", "s-launch");
      assertThat(stories.getFirst().title()).isEqualTo("喝出虫子");
      assertThat(stories.getFirst().reading().volume()).isEqualTo(12);
      assertThat(stories.getFirst().reading().level()).isGreaterThanOrEqualTo(CrisisLevel.ORANGE);
      assertThat(stories.getLast().reading().negative()).isZero();
      // Twelve posts of 150 reposts go as far together as one of 1,800; 12 times 5 are few yet.
      assertThat(stories.getFirst().outlook().orElseThrow().isPassed()).isTrue();
      assertThat(stories.getLast().outlook().orElseThrow())
          .satisfies(
              outlook -> {
                assertThat(outlook.reposts()).isEqualTo(60);
                assertThat(outlook.chinese()).contains("的可能超过 1,000 次转发");
              });
    }
  }

  private static void put(
      MentionIndex index, String id, String story, double negative, long reposts, String title) {
    Mention mention =
        SampleMention.post(id)
            .of("tea")
            .titled(title)
            .at(NOON.minus(Duration.ofMinutes(30)))
            .negative(negative)
            .reposted(reposts)
            .build()
            .at(Optional.of(new StoryPlace(new StoryId(story), false)));
    index.put(mention.post().id(), List.of(mention));
    index.refresh();
  }
}
