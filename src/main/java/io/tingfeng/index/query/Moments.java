package io.tingfeng.index.query;

import io.tingfeng.model.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one moment as long as it is exact: {@code 2026-11} is a month, {@code 2026-11-03} and
 * {@code 11月3日} a day, {@code 2026-11-03T10:00} a minute; {@code now-7d} is a point without length.
 *
 * <p>Dates that no calendar has throw {@link java.time.DateTimeException}.
 */
record Moments(Instant now, ZoneId zone) {
  private static final Pattern NOW = Pattern.compile("(?:now|现在)(?:([+-])(\\d{1,5})([smhdwM]))?");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/年](\\d{1,2})月?");
  private static final Pattern DAY =
      Pattern.compile(
          "(\\d{4})[-/年](\\d{1,2})[-/月](\\d{1,2})日?"
              + "(?:T?(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(Z|[+-]\\d{2}:?\\d{2})?)?");
  private static final Pattern YEARLESS = Pattern.compile("(\\d{1,2})月(\\d{1,2})日");

  Optional<TimeWindow> read(String text) {
    return now(text).or(() -> day(text)).or(() -> month(text)).or(() -> yearless(text));
  }

  private Optional<TimeWindow> now(String text) {
    Matcher matcher = NOW.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Instant moment = matcher.group(1) == null ? now : moved(matcher);
    return Optional.of(new TimeWindow(moment, moment));
  }

  private Instant moved(Matcher matcher) {
    int amount = Integer.parseInt(matcher.group(1) + matcher.group(2));
    return switch (matcher.group(3)) {
      case "s" -> now.plusSeconds(amount);
      case "m" -> now.plus(Duration.ofMinutes(amount));
      case "h" -> now.plus(Duration.ofHours(amount));
      case "d" -> now.atZone(zone).plusDays(amount).toInstant();
      case "w" -> now.atZone(zone).plusWeeks(amount).toInstant();
      default -> now.atZone(zone).plusMonths(amount).toInstant();
    };
  }

  private Optional<TimeWindow> month(String text) {
    Matcher matcher = MONTH.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    YearMonth month = YearMonth.of(number(matcher, 1), number(matcher, 2));
    return Optional.of(days(month.atDay(1), month.plusMonths(1).atDay(1)));
  }

  private Optional<TimeWindow> day(String text) {
    Matcher matcher = DAY.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    LocalDate day = LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
    return Optional.of(
        matcher.group(4) == null ? days(day, day.plusDays(1)) : minute(day, matcher));
  }

  private TimeWindow minute(LocalDate day, Matcher matcher) {
    boolean toTheSecond = matcher.group(6) != null;
    LocalTime clock =
        LocalTime.of(number(matcher, 4), number(matcher, 5), toTheSecond ? number(matcher, 6) : 0);
    ZoneId at = matcher.group(7) == null ? zone : ZoneOffset.of(matcher.group(7));
    Instant start = LocalDateTime.of(day, clock).atZone(at).toInstant();
    return new TimeWindow(start, start.plusSeconds(toTheSecond ? 1 : 60));
  }

  /** The latest such day that has begun. */
  private Optional<TimeWindow> yearless(String text) {
    Matcher matcher = YEARLESS.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    ZonedDateTime today = now.atZone(zone);
    LocalDate day = LocalDate.of(today.getYear(), number(matcher, 1), number(matcher, 2));
    LocalDate past = day.isAfter(today.toLocalDate()) ? day.minusYears(1) : day;
    return Optional.of(days(past, past.plusDays(1)));
  }

  /** From the midnight of a day to the midnight of another. */
  TimeWindow days(LocalDate from, LocalDate to) {
    return new TimeWindow(from.atStartOfDay(zone).toInstant(), to.atStartOfDay(zone).toInstant());
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
