package io.tingfeng.demo;

import io.tingfeng.alert.Alert;
import io.tingfeng.alert.AlertDecision;
import io.tingfeng.alert.AlertId;
import io.tingfeng.alert.BrandStanding;
import io.tingfeng.heat.Coverage;
import io.tingfeng.heat.HeatReading;
import io.tingfeng.heat.Rule;
import io.tingfeng.heat.Signal;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.pipeline.Watch;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Looks at one brand, as a watch would report them. */
final class SampleLook {
  static final BrandId TEA = new BrandId("weiting");

  private SampleLook() {}

  static Watch.Look at(
      Instant time, CrisisLevel level, double heat, Function<AlertId, AlertDecision> decision) {
    AlertId id = AlertId.of(TEA, Instant.parse("2026-11-22T06:00:00Z"));
    Signal signal = new Signal(Rule.REPOSTS, level, "负面帖转发最多 1,024 次", 1_024, 500, List.of());
    HeatReading reading =
        new HeatReading(
            TEA,
            time,
            heat,
            heat,
            heat,
            1,
            List.of(),
            List.of(),
            level == CrisisLevel.NONE ? List.of() : List.of(signal),
            List.of(),
            level,
            Coverage.COMPLETE,
            40,
            9,
            java.util.Optional.empty(),
            java.util.OptionalDouble.of(0.9),
            "heat-1");
    Alert alert =
        new Alert(
            id,
            TEA,
            "苇汀茶饮",
            level,
            Optional.empty(),
            time,
            time,
            Alert.Status.OPEN,
            reading,
            List.of());
    AlertDecision made = decision.apply(id);
    boolean isHold = made instanceof AlertDecision.Hold;
    BrandStanding standing =
        new BrandStanding(
            TEA,
            level,
            time,
            Optional.empty(),
            isHold ? Optional.empty() : Optional.of(id),
            isHold ? CrisisLevel.NONE : level,
            Optional.of(time),
            Optional.empty());
    return new Watch.Look(reading, standing, made, isHold ? Optional.empty() : Optional.of(alert));
  }

  static AlertDecision hold(AlertId id) {
    return new AlertDecision.Hold("没有规则触发");
  }
}
