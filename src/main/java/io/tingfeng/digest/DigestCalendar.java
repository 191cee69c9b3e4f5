package io.tingfeng.digest;

import io.tingfeng.model.TimeWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * Says which digest is due. A tick that comes late (the program was off at half past eight) makes
 * up the last digest, but not a heap of old ones.
 */
public final class DigestCalendar {
  private final DigestLog log;
  private final ZoneId zone;

  /** A calendar over the clock of a zone. */
  public DigestCalendar(DigestLog log, ZoneId zone) {
    this.log = log;
    this.zone = zone;
  }

  /**
   * The day whose digest should have left by now and has not.
   *
   * @param at when the digest of yesterday leaves
   */
  public Optional<LocalDate> due(String subscription, LocalTime at, Instant now) {
    ZonedDateTime here = now.atZone(zone);
    LocalDate lastTick =
        here.toLocalTime().isBefore(at) ? here.toLocalDate().minusDays(1) : here.toLocalDate();
    LocalDate day = lastTick.minusDays(1);
    return log.sent(subscription, day) ? Optional.empty() : Optional.of(day);
  }

  /** A day from its first instant to the first of the next day. */
  public static TimeWindow window(LocalDate day, ZoneId zone) {
    return new TimeWindow(
        day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
  }
}
