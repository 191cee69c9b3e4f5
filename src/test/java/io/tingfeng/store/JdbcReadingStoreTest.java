package io.tingfeng.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.heat.HeatInputs;
import io.tingfeng.heat.HeatReading;
import io.tingfeng.heat.ReadingStore.Mark;
import io.tingfeng.heat.SamplePicture;
import io.tingfeng.heat.Thresholds;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdbcReadingStoreTest {
  private static final BrandId TEA = new BrandId("tea");
  private static final BrandId CAR = new BrandId("car");
  private static final BrandId NEW = new BrandId("new");
  private static final List<BrandId> ALL = List.of(TEA, CAR, NEW);
  private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
  private static final HeatInputs INPUTS =
      new HeatInputs(SamplePicture.silent().build(), Thresholds.DEFAULTS);

  private final Database database = Database.inMemory();
  private final JdbcReadingStore readings = new JdbcReadingStore(database);

  @AfterEach
  void close() {
    database.close();
  }

  private void keep(BrandId brand, int hour, double heat, CrisisLevel level) {
    HeatReading plain = INPUTS.read();
    readings.save(
        new HeatReading(
            brand,
            NOON.plus(Duration.ofHours(hour)),
            heat,
            plain.low(),
            plain.high(),
            plain.gate(),
            plain.parts(),
            plain.gauges(),
            plain.signals(),
            plain.quiet(),
            level,
            plain.coverage(),
            plain.volume(),
            plain.negative(),
            plain.phase(),
            plain.confidence(),
            plain.version()),
        INPUTS);
  }

  private void keepADay() {
    keep(TEA, 0, 10, CrisisLevel.NONE);
    keep(TEA, 1, 40, CrisisLevel.BLUE);
    keep(TEA, 2, 45, CrisisLevel.BLUE);
    keep(TEA, 3, 60, CrisisLevel.YELLOW);
    keep(CAR, 2, 20, CrisisLevel.NONE);
  }

  @Test
  void theNewestReadingsOfManyBrandsComeAtOnce() {
    keepADay();

    assertThat(readings.newest(ALL, NOON.plus(Duration.ofHours(2))))
        .hasSize(2)
        .hasEntrySatisfying(TEA, reading -> assertThat(reading.heat()).isEqualTo(45))
        .hasEntrySatisfying(CAR, reading -> assertThat(reading.heat()).isEqualTo(20));
    assertThat(readings.marks(ALL, NOON))
        .containsOnlyKeys(TEA)
        .containsEntry(TEA, new Mark(NOON, 10, CrisisLevel.NONE));
    assertThat(readings.newest(List.of(), NOON)).isEmpty();
  }

  @Test
  void aSpanSaysWhereTheLevelTurned() {
    keepADay();
    TimeWindow span = new TimeWindow(NOON.plusSeconds(1), NOON.plus(Duration.ofHours(9)));

    assertThat(readings.turns(ALL, span).get(TEA))
        .extracting(Mark::level)
        .containsExactly(CrisisLevel.BLUE, CrisisLevel.YELLOW);
    assertThat(readings.turns(List.of(CAR), span)).containsOnlyKeys(CAR);
    assertThat(readings.marks(TEA, span)).extracting(Mark::heat).containsExactly(40.0, 45.0, 60.0);
  }
}
