package io.tingfeng.index.query;

import io.tingfeng.model.TimeWindow;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the spans that have a name: 昨天, 上周, 近7天. */
record Calendar(Moments moments) {
  private static final Pattern LAST =
      Pattern.compile("(?:最?近|过去)([0-9]{1,4}|[一两二三四五六七八九十半])?个?(分钟|小时|天|日|周|星期|月|年)");
  private static final String NUMERALS = "半一二三四五六七八九十";

  Optional<TimeWindow> read(String text) {
    return last(text).or(() -> Optional.ofNullable(named(text)));
  }

  @SuppressWarnings("NullAway") // Null says: no name of a span.
  private TimeWindow named(String text) {
    LocalDate today = moments.now().atZone(moments.zone()).toLocalDate();
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate first = today.withDayOfMonth(1);
    LocalDate newYear = today.withDayOfYear(1);
    return switch (text) {
      case "今天", "今日", "today" -> moments.days(today, today.plusDays(1));
      case "昨天", "昨日", "yesterday" -> moments.days(today.minusDays(1), today);
      case "前天" -> moments.days(today.minusDays(2), today.minusDays(1));
      case "本周", "这周" -> moments.days(monday, monday.plusWeeks(1));
      case "上周" -> moments.days(monday.minusWeeks(1), monday);
      case "本月", "这个月" -> moments.days(first, first.plusMonths(1));
      case "上月", "上个月" -> moments.days(first.minusMonths(1), first);
      case "今年" -> moments.days(newYear, newYear.plusYears(1));
      case "去年" -> moments.days(newYear.minusYears(1), newYear);
      default -> null;
    };
  }

  private Optional<TimeWindow> last(String text) {
    Matcher matcher = LAST.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Duration unit =
        switch (matcher.group(2)) {
          case "分钟" -> Duration.ofMinutes(1);
          case "小时" -> Duration.ofHours(1);
          case "天", "日" -> Duration.ofDays(1);
          case "周", "星期" -> Duration.ofDays(7);
          case "月" -> Duration.ofDays(30);
          default -> Duration.ofDays(365);
        };
    long minutes = Math.round(unit.toMinutes() * amount(matcher.group(1)));
    return Optional.of(TimeWindow.endingAt(moments.now(), Duration.ofMinutes(minutes)));
  }

  private static double amount(@org.jspecify.annotations.Nullable String text) {
    if (text == null) {
      return 1;
    }
    if (Character.isDigit(text.charAt(0))) {
      return Integer.parseInt(text);
    }
    return text.equals("半") ? 0.5 : Math.max(1, NUMERALS.indexOf(text.replace('两', '二')));
  }
}
