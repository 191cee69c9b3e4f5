package io.tingfeng.text;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times told from the moment of reading: 刚刚, 3分钟前, 昨天 12:30, 周三. */
final class RelativeTimes {
  private static final Pattern AGO =
      Pattern.compile("(半|\\d{1,4})\\s*个?\\s*(秒钟?|分钟?|小时|钟头|天|日|周|星期|月)\\s*(?:以)?前");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(an?|\\d{1,4})\\s*(second|sec|minute|min|hour|hr|day|week|month)s? ago\\b");
  private static final Pattern DAY =
      Pattern.compile("(今天|今日|昨天|昨日|前天|\\btoday\\b|\\byesterday\\b)" + Clock.AFTER_DAY);
  private static final Pattern WEEKDAY = Pattern.compile("(?:星期|周)([一二三四五六日天])" + Clock.AFTER_DAY);
  private static final Pattern CLOCK_ALONE = Pattern.compile("^()" + Clock.AFTER_DAY + "$");
  private static final Map<String, Integer> DAYS_BACK =
      Map.of("今天", 0, "今日", 0, "today", 0, "昨天", 1, "昨日", 1, "yesterday", 1, "前天", 2);

  private RelativeTimes() {}

  static Optional<Instant> parse(String text, Instant seenAt, ZoneId zone) {
    if (text.contains("刚刚") || text.contains("刚才") || text.equals("just now")) {
      return Optional.of(seenAt);
    }
    return ago(text, seenAt)
        .or(() -> english(text, seenAt))
        .or(() -> day(text, seenAt, zone))
        .or(() -> weekday(text, seenAt, zone))
        .or(() -> clockAlone(text, seenAt, zone));
  }

  private static Optional<Instant> ago(String text, Instant seenAt) {
    Matcher m = AGO.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    double amount = m.group(1).equals("半") ? 0.5 : Integer.parseInt(m.group(1));
    return Optional.of(seenAt.minusSeconds(Math.round(amount * unit(m.group(2)).toSeconds())));
  }

  private static Optional<Instant> english(String text, Instant seenAt) {
    Matcher m = ENGLISH.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    long amount = m.group(1).startsWith("a") ? 1 : Long.parseLong(m.group(1));
    return Optional.of(seenAt.minus(unit(m.group(2)).multipliedBy(amount)));
  }

  private static Duration unit(String word) {
    return switch (word.charAt(0)) {
      case '秒', 's' -> Duration.ofSeconds(1);
      case '分' -> Duration.ofMinutes(1);
      case '小', '钟', 'h' -> Duration.ofHours(1);
      case '天', '日', 'd' -> Duration.ofDays(1);
      case '周', '星', 'w' -> Duration.ofDays(7);
      default -> word.startsWith("mi") ? Duration.ofMinutes(1) : Duration.ofDays(30);
    };
  }

  private static Optional<Instant> day(String text, Instant seenAt, ZoneId zone) {
    Matcher m = DAY.matcher(text);
    if (!m.find() || isWordOfSentence(text, m)) {
      return Optional.empty();
    }
    ZonedDateTime day = seenAt.atZone(zone).minusDays(DAYS_BACK.getOrDefault(m.group(1), 0));
    return Optional.of(at(day, clock(m)));
  }

  /** The last such weekday; today's only when its hour has come. */
  private static Optional<Instant> weekday(String text, Instant seenAt, ZoneId zone) {
    Matcher m = WEEKDAY.matcher(text);
    if (!m.find() || isWordOfSentence(text, m)) {
      return Optional.empty();
    }
    int number = "一二三四五六日".indexOf(m.group(1).replace('天', '日')) + 1;
    ZonedDateTime now = seenAt.atZone(zone);
    int back = Math.floorMod(now.getDayOfWeek().getValue() - DayOfWeek.of(number).getValue(), 7);
    Instant time = at(now.minusDays(back), clock(m));
    return Optional.of(time.isAfter(seenAt) ? time.minus(Duration.ofDays(7)) : time);
  }

  private static Optional<Instant> clockAlone(String text, Instant seenAt, ZoneId zone) {
    Matcher m = CLOCK_ALONE.matcher(text);
    if (!m.find() || clock(m).isEmpty()) {
      return Optional.empty();
    }
    Instant time = at(seenAt.atZone(zone), clock(m));
    return Optional.of(time.isAfter(seenAt) ? time.minus(Duration.ofDays(1)) : time);
  }

  /** Whether a day without a clock time only begins a sentence: 今天天气好. */
  private static boolean isWordOfSentence(String text, Matcher m) {
    return clock(m).isEmpty()
        && m.end() < text.length()
        && Character.isLetter(text.charAt(m.end()));
  }

  private static Optional<LocalTime> clock(Matcher m) {
    return Clock.read(m, 2);
  }

  private static Instant at(ZonedDateTime day, Optional<LocalTime> clock) {
    return day.toLocalDate()
        .atTime(clock.orElse(LocalTime.MIDNIGHT))
        .atZone(day.getZone())
        .toInstant();
  }
}
