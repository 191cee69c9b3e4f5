package io.tingfeng.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.heat.BrandPicture;
import io.tingfeng.heat.Coverage;
import io.tingfeng.heat.HeatInputs;
import io.tingfeng.heat.Thresholds;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.SampleMention;
import io.tingfeng.index.lucene.LuceneMentionIndex;
import io.tingfeng.model.Brand;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.store.Database;
import io.tingfeng.store.JdbcDeafHours;
import io.tingfeng.store.JdbcReadingStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecountTest {
  private static final Instant START = Instant.parse("2026-11-10T01:23:45.123456Z");
  private static final Brand TEA = Brand.named(new BrandId("tea"), "苇汀茶饮", List.of());

  @TempDir private Path folder;

  @Test
  void aThousandKeptReadingsAreMadeAgainBitForBitAfterARestart() {
    Instant end = START;
    try (Database database = Database.open(folder.resolve("x.db"));
        MentionIndex index = LuceneMentionIndex.inMemory()) {
      Pictures pictures =
          new Pictures(
              index, new JdbcDeafHours(database), ZoneId.of("Asia/Shanghai"), type -> type);
      JdbcReadingStore readings = new JdbcReadingStore(database);
      Random random = new Random(7);
      for (int i = 0; i < 1_000; i++) {
        end = end.plusSeconds(60 + random.nextInt(600));
        if (i % 5 == 0) {
          put(index, i, end, random);
        }
        Thresholds changed = Thresholds.DEFAULTS.with(Map.of("repostsYellow", 300.0 + i % 3));
        HeatInputs inputs = new HeatInputs(pictures.of(TEA.id(), end, coverage(i)), changed);
        readings.save(inputs.read(), inputs);
      }
    }
    try (Database database = Database.open(folder.resolve("x.db"))) {
      List<Recount.Answer> answers = new ArrayList<>();
      new Recount(new JdbcReadingStore(database))
          .each(
              TEA, new TimeWindow(START, end.plusSeconds(1)), entry -> answers.add(entry.answer()));
      assertThat(answers).hasSize(1_000).containsOnly(Recount.Answer.SAME);
    }
  }

  @Test
  void aReadingWhoseInputsWereForgottenIsUnknownAndAnOldOneSaysNothing() {
    try (Database database = Database.inMemory();
        MentionIndex index = LuceneMentionIndex.inMemory()) {
      JdbcReadingStore readings = new JdbcReadingStore(database);
      Pictures pictures =
          new Pictures(
              index, new JdbcDeafHours(database), ZoneId.of("Asia/Shanghai"), type -> type);
      BrandPicture picture = pictures.of(TEA.id(), START, Coverage.COMPLETE);
      HeatInputs inputs = new HeatInputs(picture, Thresholds.DEFAULTS);
      readings.save(inputs.read(), inputs);
      Recount recount = new Recount(readings);

      assertThat(recount.at(TEA, START.plusSeconds(60)))
          .hasValueSatisfying(entry -> assertThat(entry.answer()).isEqualTo(Recount.Answer.SAME));
      assertThat(recount.at(TEA, START.plus(Duration.ofHours(2)))).isEmpty();

      readings.forgetBefore(START.plusSeconds(1));
      assertThat(recount.at(TEA, START.plusSeconds(60))).isEmpty();
    }
  }

  private static Coverage coverage(int i) {
    return i % 5 == 0 ? new Coverage(4, 3, List.of("甲")) : Coverage.COMPLETE;
  }

  private static void put(MentionIndex index, int number, Instant at, Random random) {
    SampleMention mention =
        SampleMention.post(String.valueOf(number)).of("tea").at(at).negative(random.nextDouble());
    if (random.nextBoolean()) {
      mention = mention.reposted(random.nextInt(2_000));
    }
    var built = mention.build();
    index.put(built.post().id(), List.of(built));
    index.refresh();
  }
}
