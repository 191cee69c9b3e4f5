package io.tingfeng.alert;

import io.tingfeng.heat.HeatReading;
import io.tingfeng.model.CrisisLevel;
import java.time.Duration;
import java.time.Instant;

/**
 * Decides what to do about a reading, without I/O: the same standing and the same reading always
 * give the same decision. Levels rise at once and fall one step after they stayed below for a
 * while; one crisis is one alert, and what flares up again before it has settled belongs to it.
 */
public final class AlertPolicy {
  private AlertPolicy() {}

  /** A decision and the standing that it leads to. */
  public record Verdict(AlertDecision decision, BrandStanding after) {}

  /** What a reading means for a brand. */
  public static Verdict decide(BrandStanding before, HeatReading reading, AlertSettings settings) {
    BrandStanding now = level(before, reading, settings);
    boolean worthTelling = now.level().compareTo(settings.lowest()) >= 0;
    if (now.open().isEmpty()) {
      return worthTelling ? raise(now, reading) : hold(now, quietReason(now, settings));
    }
    AlertId open = now.open().get();
    if (!worthTelling) {
      return isSettled(now, reading, settings)
          ? new Verdict(new AlertDecision.Resolve(open), now.resolved())
          : hold(now, "已回落，观察期未满");
    }
    if (now.level().compareTo(now.told()) > 0) {
      return new Verdict(new AlertDecision.Escalate(open), now.telling(open, reading.at()));
    }
    return isRepeatDue(now, reading.at(), settings)
        ? new Verdict(new AlertDecision.Repeat(open), now.telling(open, reading.at()))
        : hold(now, "已告知，未到重复间隔");
  }

  private static Verdict raise(BrandStanding now, HeatReading reading) {
    AlertId alert = AlertId.of(now.brand(), reading.at());
    return new Verdict(new AlertDecision.Raise(alert), now.telling(alert, reading.at()));
  }

  private static Verdict hold(BrandStanding now, String reason) {
    return new Verdict(new AlertDecision.Hold(reason), now);
  }

  private static String quietReason(BrandStanding now, AlertSettings settings) {
    return now.level() == CrisisLevel.NONE
        ? "没有规则触发"
        : now.level().character() + "级记录在案，" + settings.lowest().character() + "级起告知";
  }

  private static BrandStanding level(
      BrandStanding before, HeatReading reading, AlertSettings settings) {
    int difference = reading.level().compareTo(before.level());
    if (difference > 0) {
      return before.at(reading.level(), reading.at());
    }
    // Half deaf, we cannot say that it has become quiet.
    if (difference == 0 || reading.coverage().isLost()) {
      return before.notBelow();
    }
    Instant belowSince = before.belowSince().orElse(reading.at());
    Duration below = Duration.between(belowSince, reading.at());
    if (below.compareTo(settings.fall(before.level())) < 0) {
      return before.below(belowSince);
    }
    CrisisLevel lower = CrisisLevel.values()[before.level().ordinal() - 1];
    return lower.compareTo(reading.level()) > 0
        ? before.at(lower, reading.at()).below(reading.at())
        : before.at(lower, reading.at());
  }

  /** Half deaf, we cannot say that it is over. */
  private static boolean isSettled(BrandStanding now, HeatReading reading, AlertSettings settings) {
    return !reading.coverage().isLost()
        && Duration.between(now.since(), reading.at()).compareTo(settings.settle()) >= 0;
  }

  private static boolean isRepeatDue(BrandStanding now, Instant at, AlertSettings settings) {
    return now.toldAt()
        .map(told -> Duration.between(told, at).compareTo(settings.repeat(now.level())) >= 0)
        .orElse(true);
  }
}
