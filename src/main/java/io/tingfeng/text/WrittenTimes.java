package io.tingfeng.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times written out with a year: Chinese, ISO, and the English forms of feeds. */
final class WrittenTimes {
  private static final String HALF = "(?:(上午|下午|晚上|晚间|晚|凌晨|早上|早|中午|傍晚|am|pm)\\s*)?";
  private static final String CLOCK =
      "(?:[\\s,t|(\\[]*(?:(?:星期|周)[一二三四五六日天])?[\\s)\\],|-]*"
          + HALF
          + "(\\d{1,2})[:时点](\\d{1,2})?(?:[:分](\\d{1,2}))?秒?(?:\\.\\d{1,9})?\\s*(am|pm)?)?";
  private static final String ZONE =
      "\\s*(z|utc|gmt(?:[+-]\\d{1,2}(?::?\\d{2})?)?|cst|[+-]\\d{2}:?\\d{2})?";

  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})日?"
              + CLOCK
              + ZONE);
  private static final Pattern PACKED =
      Pattern.compile(
          "(?<!\\d)(20\\d{2})(\\d{2})(\\d{2})(?:t?(\\d{2})(\\d{2})(\\d{2})?)?(z)?(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})[ -]([a-z]{3,9})\\.?,?[ -]((?:19|20)?\\d{2})" + CLOCK + ZONE);
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?<![a-z])([a-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d{2})"
              + CLOCK
              + ZONE);
  private static final Pattern UNIX_DATE =
      Pattern.compile(
          "(?<![a-z])([a-z]{3}) +(\\d{1,2}) (\\d{2}):(\\d{2}):(\\d{2}) ?([a-z]{3,4}|[+-]\\d{4})? (\\d{4})");

  /** Month, day and perhaps a clock time, without a year. */
  static final Pattern YEARLESS =
      Pattern.compile("(?<![\\d.:/-])(\\d{1,2})\\s*[-/月]\\s*(\\d{1,2})(?:日|(?![\\d/-]))" + CLOCK);

  private static final Map<String, ZoneOffset> ZONES =
      Map.of("z", ZoneOffset.UTC, "utc", ZoneOffset.UTC, "gmt", ZoneOffset.UTC);

  private WrittenTimes() {}

  static Optional<Instant> parse(String text, ZoneId zone) {
    String lower = text.toLowerCase(Locale.ROOT);
    return numeric(lower, zone)
        .or(() -> dayFirst(lower, zone))
        .or(() -> monthFirst(lower, zone))
        .or(() -> unixDate(lower, zone))
        .or(() -> packed(lower, zone));
  }

  private static Optional<Instant> numeric(String text, ZoneId zone) {
    Matcher m = NUMERIC.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    LocalDate date = LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
    return Optional.of(instant(date, clock(m, 4), m.group(9), zone));
  }

  private static Optional<Instant> dayFirst(String text, ZoneId zone) {
    Matcher m = DAY_FIRST.matcher(text);
    if (!m.find() || month(m.group(2)).isEmpty()) {
      return Optional.empty();
    }
    int year = number(m, 3) < 100 ? 2000 + number(m, 3) : number(m, 3);
    LocalDate date = LocalDate.of(year, month(m.group(2)).get(), number(m, 1));
    return Optional.of(instant(date, clock(m, 4), m.group(9), zone));
  }

  private static Optional<Instant> monthFirst(String text, ZoneId zone) {
    Matcher m = MONTH_FIRST.matcher(text);
    if (!m.find() || month(m.group(1)).isEmpty()) {
      return Optional.empty();
    }
    LocalDate date = LocalDate.of(number(m, 3), month(m.group(1)).get(), number(m, 2));
    return Optional.of(instant(date, clock(m, 4), m.group(9), zone));
  }

  private static Optional<Instant> unixDate(String text, ZoneId zone) {
    Matcher m = UNIX_DATE.matcher(text);
    if (!m.find() || month(m.group(1)).isEmpty()) {
      return Optional.empty();
    }
    LocalDate date = LocalDate.of(number(m, 7), month(m.group(1)).get(), number(m, 2));
    LocalTime clock = LocalTime.of(number(m, 3), number(m, 4), number(m, 5));
    return Optional.of(instant(date, Optional.of(clock), m.group(6), zone));
  }

  private static Optional<Instant> packed(String text, ZoneId zone) {
    Matcher m = PACKED.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    LocalDate date = LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
    LocalTime clock =
        m.group(4) == null
            ? LocalTime.MIDNIGHT
            : LocalTime.of(number(m, 4), number(m, 5), m.group(6) == null ? 0 : number(m, 6));
    return Optional.of(instant(date, Optional.of(clock), m.group(7), zone));
  }

  private static Instant instant(
      LocalDate date,
      Optional<LocalTime> clock,
      @org.jspecify.annotations.Nullable String offset,
      ZoneId zone) {
    LocalDateTime local = date.atTime(clock.orElse(LocalTime.MIDNIGHT));
    return local.atZone(offset == null ? zone : offset(offset, zone)).toInstant();
  }

  /** CST is China's time in China, and not the central time of America. */
  private static ZoneId offset(String text, ZoneId zone) {
    if (text.equals("cst")) {
      return zone.getId().startsWith("Asia/") ? zone : ZoneId.of("Asia/Shanghai");
    }
    ZoneOffset known = ZONES.get(text);
    if (known != null) {
      return known;
    }
    String digits = text.replace("gmt", "").replace(":", "");
    if (digits.length() < 2 || "+-".indexOf(digits.charAt(0)) < 0) {
      return zone;
    }
    int amount = Integer.parseInt(digits.substring(1));
    int minutes = digits.length() <= 3 ? amount * 60 : amount / 100 * 60 + amount % 100;
    return ZoneOffset.ofTotalSeconds((digits.charAt(0) == '-' ? -60 : 60) * minutes);
  }

  /** The clock time of five groups that begin at an index: half, hour, minute, second, am or pm. */
  static Optional<LocalTime> clock(Matcher m, int group) {
    if (m.group(group + 1) == null) {
      return Optional.empty();
    }
    int hour = number(m, group + 1);
    int minute = m.group(group + 2) == null ? 0 : number(m, group + 2);
    int second = m.group(group + 3) == null ? 0 : number(m, group + 3);
    String half =
        m.group(group) != null
            ? m.group(group)
            : m.groupCount() >= group + 4 && m.group(group + 4) != null ? m.group(group + 4) : "";
    boolean late = half.matches("下午|晚.*|傍晚|pm") || half.equals("中午") && hour < 11;
    if (late && hour < 12) {
      hour += 12;
    } else if ((half.equals("凌晨") || half.equals("am")) && hour == 12) {
      hour = 0;
    }
    return Optional.of(LocalTime.of(hour, minute, Math.min(second, 59)));
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static Optional<Month> month(String word) {
    return Arrays.stream(Month.values())
        .filter(
            month -> word.length() >= 3 && month.name().toLowerCase(Locale.ROOT).startsWith(word))
        .findFirst();
  }
}
