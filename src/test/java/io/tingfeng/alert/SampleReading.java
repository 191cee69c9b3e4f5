package io.tingfeng.alert;

import io.tingfeng.heat.Coverage;
import io.tingfeng.heat.HeatPart;
import io.tingfeng.heat.HeatReading;
import io.tingfeng.heat.Rule;
import io.tingfeng.heat.Signal;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/** Readings of an invented brand. */
final class SampleReading {
  static final BrandId TEA = new BrandId("tea");
  static final Instant START = Instant.parse("2026-11-20T02:00:00Z");
  static final Coverage DEAF = new Coverage(4, 1, List.of("甲站", "乙站", "丙站"));

  private SampleReading() {}

  static HeatReading of(CrisisLevel level, Instant at) {
    return of(level, at, Coverage.COMPLETE);
  }

  static HeatReading of(CrisisLevel level, Instant at, Coverage coverage) {
    List<Signal> fired =
        level == CrisisLevel.NONE
            ? List.of()
            : List.of(
                new Signal(
                    Rule.NEGATIVE_SHARE,
                    level,
                    "负面占比 46.2%（1,315 ÷ 2,846），超过 35%",
                    0.462,
                    0.35,
                    List.of()));
    return new HeatReading(
        TEA,
        at,
        71.4,
        65,
        80,
        0.8,
        List.of(
            new HeatPart("声量", 0.3, OptionalDouble.of(3), 71.4, "24 时 2,846 条，约 20.0 周一遇"),
            new HeatPart("互动", 0.15, OptionalDouble.empty(), 0, "无数据：平台未提供计数")),
        List.of(),
        fired,
        List.of(new Signal(Rule.READS, CrisisLevel.NONE, "负面帖的阅读数：无数据", 0, 5_000, List.of())),
        level,
        coverage,
        2_846,
        1_315,
        java.util.Optional.empty(),
        java.util.OptionalDouble.of(0.9),
        "heat-1");
  }
}
