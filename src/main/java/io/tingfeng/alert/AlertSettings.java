package io.tingfeng.alert;

import io.tingfeng.model.CrisisLevel;
import java.time.Duration;

/**
 * When people are told.
 *
 * @param lowest levels below are recorded and stand in the digest
 * @param fallYellow how long a level must stay below before blue and yellow fall
 * @param fallOrange the same for orange and red
 * @param repeatYellow how often an open yellow alert is told again
 * @param repeatOrange the same for orange and red
 * @param impatient some route wants to be reminded so often; zero when none does
 * @param settle how long it must have been quiet before an alert is over; what flares up again
 *     until then belongs to the same crisis
 */
public record AlertSettings(
    CrisisLevel lowest,
    Duration fallYellow,
    Duration fallOrange,
    Duration repeatYellow,
    Duration repeatOrange,
    Duration impatient,
    Duration settle) {

  /**
   * The usual: yellow and above, falling after 3 and 24 hours, repeated after 24 and 4, over after
   * 72.
   */
  public static final AlertSettings DEFAULTS =
      new AlertSettings(
          CrisisLevel.YELLOW,
          Duration.ofHours(3),
          Duration.ofHours(24),
          Duration.ofHours(24),
          Duration.ofHours(4),
          Duration.ZERO,
          Duration.ofHours(72));

  /** The same, with reminders considered so often; how long they are put off stays. */
  public AlertSettings remindingEvery(Duration interval) {
    return new AlertSettings(
        lowest, fallYellow, fallOrange, repeatYellow, repeatOrange, interval, settle);
  }

  Duration fall(CrisisLevel level) {
    return level.compareTo(CrisisLevel.ORANGE) >= 0 ? fallOrange : fallYellow;
  }

  /** How long an acknowledgement counts before the alert is told again: two reminders' time. */
  Duration takenFor(CrisisLevel level) {
    return usual(level).multipliedBy(2);
  }

  /** How often recipients without an interval of their own are reminded. */
  public Duration usual(CrisisLevel level) {
    return level.compareTo(CrisisLevel.ORANGE) >= 0 ? repeatOrange : repeatYellow;
  }

  Duration repeat(CrisisLevel level) {
    boolean sooner = !impatient.isZero() && impatient.compareTo(usual(level)) < 0;
    return sooner ? impatient : usual(level);
  }
}
