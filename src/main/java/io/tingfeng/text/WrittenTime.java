package io.tingfeng.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A time as somebody wrote it.
 *
 * @param clock absent when the day alone is named
 * @param offset absent when none is written
 * @param span where it stands in the text
 */
public record WrittenTime(
    LocalDate date, Optional<LocalTime> clock, Optional<ZoneOffset> offset, Span span) {

  /** A known moment, written in a zone. */
  public static WrittenTime of(Instant instant, ZoneId zone, Span span) {
    var local = instant.atZone(zone);
    return new WrittenTime(
        local.toLocalDate(),
        Optional.of(local.toLocalTime()),
        Optional.of(local.getOffset()),
        span);
  }

  /** The moment; the day begins it when no clock time is written. */
  public Instant at(ZoneId zone) {
    var local = date.atTime(clock.orElse(LocalTime.MIDNIGHT));
    return offset.map(local::toInstant).orElseGet(() -> local.atZone(zone).toInstant());
  }

  /** Whether it tells more than the day; midnight is what programs write for an unknown hour. */
  public boolean hasMinutes() {
    return clock.isPresent() && !clock.get().equals(LocalTime.MIDNIGHT);
  }

  /**
   * As ISO 8601, to the second.
   *
   * @param zone whose offset is meant when none is written; without it the time stays local
   */
  public String iso(Optional<ZoneId> zone) {
    var local = date.atTime(clock.orElse(LocalTime.MIDNIGHT)).truncatedTo(ChronoUnit.SECONDS);
    String end =
        offset
            .or(() -> zone.map(in -> in.getRules().getOffset(local)))
            .map(ZoneOffset::toString)
            .orElse("");
    return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local) + end;
  }

  /** The same day with the clock time of another reading. */
  public WrittenTime withClockOf(WrittenTime other) {
    return new WrittenTime(date, other.clock, other.offset.or(() -> offset), span);
  }
}
