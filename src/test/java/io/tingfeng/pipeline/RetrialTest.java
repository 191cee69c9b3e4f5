package io.tingfeng.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.alert.AlertSettings;
import io.tingfeng.heat.Thresholds;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.SampleMention;
import io.tingfeng.index.lucene.LuceneMentionIndex;
import io.tingfeng.model.Brand;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.Mention;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.pipeline.Retrial.Raised;
import io.tingfeng.store.Database;
import io.tingfeng.store.JdbcDeafHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetrialTest {
  private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
  private static final Brand TEA = Brand.named(new BrandId("tea"), "苇汀茶饮", List.of());

  @Test
  void otherThresholdsWouldHaveRaisedOtherAlerts() {
    try (Database database = Database.inMemory();
        MentionIndex index = LuceneMentionIndex.inMemory()) {
      put(index, "a", NOON.minus(Duration.ofDays(9)), 400);
      put(index, "b", NOON.minus(Duration.ofDays(2)), 1_500);
      Retrial retrial =
          new Retrial(
              new Pictures(
                  index, new JdbcDeafHours(database), ZoneId.of("Asia/Shanghai"), type -> type),
              AlertSettings.DEFAULTS);

      List<List<Raised>> outcomes =
          retrial.run(
              TEA,
              TimeWindow.endingAt(NOON, Duration.ofDays(12)),
              Duration.ofHours(2),
              List.of(
                  Thresholds.DEFAULTS, Thresholds.DEFAULTS.with(Map.of("repostsYellow", 300.0))));

      assertThat(outcomes.getFirst())
          .singleElement()
          .satisfies(alert -> assertThat(alert.level()).isEqualTo(CrisisLevel.ORANGE));
      assertThat(outcomes.getLast()).hasSize(2);
      assertThat(outcomes.getFirst().getFirst().told()).isGreaterThan(2);
      assertThat(outcomes.getLast().getFirst().reason()).contains("400");
    }
  }

  private static void put(MentionIndex index, String id, Instant at, long reposts) {
    Mention mention =
        SampleMention.post(id).of("tea").at(at).negative(0.9).reposted(reposts).build();
    index.put(mention.post().id(), List.of(mention));
    index.refresh();
  }
}
