package io.tingfeng.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days without a year: {@code 03-05 14:30}, {@code 3月5日}. */
public final class YearlessTimes {
  private static final Pattern FORM =
      Pattern.compile(
          "(?<![\\d.:/年-])(\\d{1,2})\\s*[-/月]\\s*(\\d{1,2})(?:日|号|(?![\\d/年-]))" + Clock.AFTER_DAY);
  private static final int YEARS_BACK = 4;
  private static final Duration AHEAD = Duration.ofHours(1);

  private YearlessTimes() {}

  /**
   * A day of some year.
   *
   * @param span where it stands in the text
   */
  public record Yearless(MonthDay day, Optional<LocalTime> clock, Span span) {

    /** The same in a year, or nothing in a year without that day. */
    public Optional<WrittenTime> in(int year) {
      return day.isValidYear(year)
          ? Optional.of(new WrittenTime(day.atYear(year), clock, Optional.empty(), span))
          : Optional.empty();
    }
  }

  /** The first such day of a text. */
  public static Optional<Yearless> first(String text) {
    if (!holdsDigit(text)) {
      return Optional.empty();
    }
    Matcher m = FORM.matcher(Folding.fold(text));
    while (m.find()) {
      int month = Integer.parseInt(m.group(1));
      int day = Integer.parseInt(m.group(2));
      if (month >= 1
          && month <= 12
          && day >= 1
          && day <= YearMonth.of(2000, month).lengthOfMonth()) {
        return Optional.of(
            new Yearless(MonthDay.of(month, day), Clock.read(m, 3), new Span(m.start(), m.end())));
      }
    }
    return Optional.empty();
  }

  private static boolean holdsDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9' || c >= '０' && c <= '９') {
        return true;
      }
    }
    return false;
  }

  /**
   * The latest such moment that is not ahead of the reading: at New Year it lies in the old year.
   */
  static Optional<Instant> latest(String text, Instant seenAt, ZoneId zone) {
    return first(text)
        .flatMap(
            yearless -> {
              int year = seenAt.atZone(zone).getYear();
              for (int back = 0; back <= YEARS_BACK; back++) {
                Optional<Instant> time = yearless.in(year - back).map(written -> written.at(zone));
                if (time.isPresent() && !time.get().isAfter(seenAt.plus(AHEAD))) {
                  return time;
                }
              }
              return Optional.empty();
            });
  }
}
