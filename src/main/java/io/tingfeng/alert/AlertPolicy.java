package io.tingfeng.alert;

import io.tingfeng.heat.HeatReading;
import io.tingfeng.model.CrisisLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides what to do about a reading, without I/O: the same standing and the same reading always
 * give the same decision. Levels rise at once and fall one step after they stayed below for a
 * while; one crisis is one alert, and what flares up again before it has settled belongs to it. Red
 * needs a person's word; without it the level is orange and red is proposed.
 */
public final class AlertPolicy {
  /** What was calm for so long and comes back is told as a flare, not as a reminder. */
  private static final Duration CALM = Duration.ofHours(6);

  private AlertPolicy() {}

  /**
   * A decision and the standing that it leads to.
   *
   * @param proposed whether the reading reaches red and nobody has said a word about it
   */
  public record Verdict(AlertDecision decision, BrandStanding after, boolean proposed) {}

  /**
   * What a reading means for a brand.
   *
   * @param ruling what a person said of the open alert
   */
  public static Verdict decide(
      BrandStanding before, HeatReading reading, Optional<Ruling> ruling, AlertSettings settings) {
    Optional<Ruling> word = ruling.filter(said -> said.holds(reading));
    CrisisLevel ceiling = word.map(Ruling::highest).orElse(CrisisLevel.ORANGE);
    boolean proposed = reading.level() == CrisisLevel.RED && word.isEmpty();
    boolean asked = before.proposedAt().filter(at -> isNoted(at, ruling)).isPresent();
    BrandStanding now = level(lowered(before, word, reading.at()), reading, ceiling, settings);
    return told(before, now, new Proposal(proposed, asked), reading, settings);
  }

  /** Whether red is proposed, and whether people know. */
  private record Proposal(boolean proposed, boolean asked) {}

  /** What was proposed before a person spoke is answered; when the answer lapses, it is new. */
  private static boolean isNoted(Instant proposedAt, Optional<Ruling> ruling) {
    return ruling.map(said -> proposedAt.isAfter(said.at())).orElse(true);
  }

  private static Verdict told(
      BrandStanding before,
      BrandStanding now,
      Proposal red,
      HeatReading reading,
      AlertSettings settings) {
    boolean proposed = red.proposed();
    boolean worthTelling = now.level().compareTo(settings.lowest()) >= 0;
    if (now.open().isEmpty()) {
      return worthTelling ? raise(now, reading, proposed) : hold(now, quietReason(now, settings));
    }
    AlertId open = now.open().get();
    Instant at = reading.at();
    if (!worthTelling) {
      return isSettled(now, reading, settings)
          ? new Verdict(new AlertDecision.Resolve(open), now.resolved(), false)
          : new Verdict(new AlertDecision.Hold("已回落，观察期未满"), now, proposed);
    }
    Optional<AlertDecision> news = news(before, now, red, open, at, settings);
    return news.map(what -> new Verdict(what, telling(now, open, at, proposed), proposed))
        .orElseGet(() -> new Verdict(new AlertDecision.Hold("已告知，未到重复间隔"), now, proposed));
  }

  private static Optional<AlertDecision> news(
      BrandStanding before,
      BrandStanding now,
      Proposal red,
      AlertId open,
      Instant at,
      AlertSettings settings) {
    if (now.level().compareTo(now.told()) > 0) {
      return Optional.of(new AlertDecision.Escalate(open));
    }
    if (red.proposed() && !red.asked()) {
      return Optional.of(new AlertDecision.Propose(open));
    }
    boolean wasCalm =
        before.level().compareTo(settings.lowest()) < 0
            && Duration.between(before.since(), at).compareTo(CALM) >= 0;
    if (wasCalm) {
      return Optional.of(new AlertDecision.Flare(open));
    }
    return isRepeatDue(now, at, settings)
        ? Optional.of(new AlertDecision.Repeat(open))
        : Optional.empty();
  }

  private static Verdict raise(BrandStanding now, HeatReading reading, boolean proposed) {
    AlertId alert = AlertId.of(now.brand(), reading.at());
    return new Verdict(
        new AlertDecision.Raise(alert), telling(now, alert, reading.at(), proposed), proposed);
  }

  private static BrandStanding telling(
      BrandStanding now, AlertId alert, Instant at, boolean proposed) {
    BrandStanding told = now.telling(alert, at);
    return proposed ? told.proposing(at) : told;
  }

  private static Verdict hold(BrandStanding now, String reason) {
    return new Verdict(new AlertDecision.Hold(reason), now, false);
  }

  private static String quietReason(BrandStanding now, AlertSettings settings) {
    return now.level() == CrisisLevel.NONE
        ? "没有规则触发"
        : now.level().character() + "级记录在案，" + settings.lowest().character() + "级起告知";
  }

  /** A person's word lowers at once. */
  private static BrandStanding lowered(BrandStanding before, Optional<Ruling> word, Instant at) {
    return word.filter(said -> before.level().compareTo(said.highest()) > 0)
        .map(said -> before.at(said.highest(), at))
        .orElse(before);
  }

  private static BrandStanding level(
      BrandStanding before, HeatReading reading, CrisisLevel ceiling, AlertSettings settings) {
    CrisisLevel reached = reading.level().min(ceiling);
    int difference = reached.compareTo(before.level());
    if (difference > 0) {
      return before.at(reached, reading.at());
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
    return lower.compareTo(reached) > 0
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
