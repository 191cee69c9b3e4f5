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
 * @param settle how long it must have been quiet before an alert is over; what flares up again
 *     until then belongs to the same crisis
 */
public record AlertSettings(
    CrisisLevel lowest,
    Duration fallYellow,
    Duration fallOrange,
    Duration repeatYellow,
    Duration repeatOrange,
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
          Duration.ofHours(72));

  Duration fall(CrisisLevel level) {
    return level.compareTo(CrisisLevel.ORANGE) >= 0 ? fallOrange : fallYellow;
  }

  /** How long an acknowledgement counts before the alert is told again: two reminders' time. */
  Duration takenFor(CrisisLevel level) {
    return repeat(level).multipliedBy(2);
  }

  Duration repeat(CrisisLevel level) {
    return level.compareTo(CrisisLevel.ORANGE) >= 0 ? repeatOrange : repeatYellow;
  }
}
