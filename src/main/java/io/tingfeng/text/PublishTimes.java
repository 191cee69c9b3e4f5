package io.tingfeng.text;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the times that Chinese pages print: absolute, relative and in feeds. What names no time, or
 * an impossible one, is unknown; a guess would bend every trend.
 */
public final class PublishTimes {
  private static final Duration AHEAD = Duration.ofHours(24);
  private static final Instant OLDEST = Instant.parse("1995-01-01T00:00:00Z");
  private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");
  private static final int LONGEST = 300;

  private PublishTimes() {}

  /**
   * The time that a text names, or nothing when it names none or an impossible one.
   *
   * @param seenAt when the page was read; relative times count from it, later times are refused
   * @param zone the zone of times that name none
   */
  public static Optional<Instant> parse(String text, Instant seenAt, ZoneId zone) {
    String plain =
        Folding.fold(text.length() > LONGEST ? text.substring(0, LONGEST) : text).strip();
    try {
      return epoch(plain)
          .or(() -> WrittenTimes.parse(plain, zone))
          .or(() -> RelativeTimes.parse(plain, seenAt, zone))
          .or(() -> yearless(plain, seenAt, zone))
          .filter(time -> isPossible(time, seenAt));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean isPossible(Instant time, Instant seenAt) {
    return !time.isBefore(OLDEST) && !time.isAfter(seenAt.plus(AHEAD));
  }

  private static Optional<Instant> epoch(String text) {
    if (!EPOCH.matcher(text).matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(text);
    return Optional.of(
        text.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
  }

  /** {@code 03-05 14:30} and {@code 3月5日}: the latest such day that is not ahead. */
  private static Optional<Instant> yearless(String text, Instant seenAt, ZoneId zone) {
    Matcher matcher = WrittenTimes.YEARLESS.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    ZonedDateTime now = seenAt.atZone(zone);
    int month = Integer.parseInt(matcher.group(1));
    int day = Integer.parseInt(matcher.group(2));
    Optional<java.time.LocalTime> clock = WrittenTimes.clock(matcher, 3);
    for (int year = now.getYear(); year >= now.getYear() - 4; year--) {
      if (java.time.YearMonth.of(year, month).isValidDay(day)) {
        Instant time =
            java.time.LocalDate.of(year, month, day)
                .atTime(clock.orElse(java.time.LocalTime.MIDNIGHT))
                .atZone(zone)
                .toInstant();
        if (!time.isAfter(seenAt.plus(Duration.ofHours(1)))) {
          return Optional.of(time);
        }
      }
    }
    return Optional.empty();
  }
}
