package io.tingfeng.alert;

import io.tingfeng.model.CrisisLevel;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether people are disturbed, without I/O: what an alert has to say may be silenced,
 * acknowledged or snoozed, and when nobody answers more people are called. A higher level breaks an
 * acknowledgement and a snooze, and red breaks everything.
 */
public final class Attention {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  /** Calls go out this long after an alert at the earliest, however old its first mention is. */
  private static final Duration GRACE = Duration.ofMinutes(10);

  private final ZoneId zone;
  private final AlertSettings settings;

  public Attention(ZoneId zone, AlertSettings settings) {
    this.zone = zone;
    this.settings = settings;
  }

  /** Whether something is told. */
  public sealed interface Telling {

    /** People are told. */
    record Tell() implements Telling {}

    /** They are not, and this is why. */
    record Keep(String reason) implements Telling {}
  }

  /** Why nobody hears of an alert at a time, when that is so. */
  public Optional<String> silenced(Alert alert, Collection<Silence> silences, Instant at) {
    return silences.stream()
        .filter(silence -> silence.covers(alert, at))
        .findFirst()
        .map(silence -> "静默至 " + time(silence.window().to()) + "：" + silence.reason());
  }

  /**
   * Whether people are told what was decided about an alert.
   *
   * @param alert as it stands after the decision
   */
  public Telling telling(
      AlertDecision decision,
      Alert alert,
      AlertCare care,
      Collection<Silence> silences,
      Instant at) {
    Optional<String> silence = silenced(alert, silences, at);
    if (silence.isPresent()) {
      return keep(silence.get());
    }
    if (!(decision instanceof AlertDecision.Repeat)) {
      return new Telling.Tell();
    }
    if (care.snoozedUntil().map(at::isBefore).orElse(false) && alert.urgency() != CrisisLevel.RED) {
      return keep("已推迟至 " + time(care.snoozedUntil().orElseThrow()));
    }
    return isTaken(care, alert, at)
        ? keep("已由 " + care.acknowledged().orElseThrow().by() + " 确认")
        : new Telling.Tell();
  }

  /**
   * The longest of some waits that is over while nobody answered, when its people were not called.
   *
   * @param waits counted from the first publication
   */
  public Optional<Duration> unanswered(
      Alert alert, AlertCare care, Collection<Duration> waits, Instant at) {
    boolean snoozed = care.snoozedUntil().map(at::isBefore).orElse(false);
    if (alert.status() != Alert.Status.OPEN || snoozed || isTaken(care, alert, at)) {
      return Optional.empty();
    }
    if (at.isBefore(alert.raisedAt().plus(GRACE))) {
      return Optional.empty();
    }
    return waits.stream()
        .filter(wait -> !at.isBefore(care.firstPublished().plus(wait)))
        .filter(wait -> !care.called().contains(wait))
        .max(Duration::compareTo);
  }

  /** The waits that need no call any more once one of them was called. */
  public static AlertCare called(AlertCare care, Collection<Duration> waits, Duration wait) {
    List<Duration> over =
        waits.stream()
            .filter(other -> other.compareTo(wait) <= 0 && !care.called().contains(other))
            .sorted()
            .toList();
    AlertCare changed = care;
    for (Duration one : over) {
      changed = changed.calling(one);
    }
    return changed;
  }

  /** Taken, not outgrown, and not so long ago that it was forgotten. */
  private boolean isTaken(AlertCare care, Alert alert, Instant at) {
    return care.acknowledged()
        .filter(taken -> alert.urgency().compareTo(taken.level()) <= 0)
        .filter(taken -> at.isBefore(taken.at().plus(settings.takenFor(alert.urgency()))))
        .isPresent();
  }

  private Telling keep(String reason) {
    return new Telling.Keep(reason);
  }

  private String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }
}
