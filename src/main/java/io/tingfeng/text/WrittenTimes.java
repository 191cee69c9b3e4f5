package io.tingfeng.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds times that are written out with a year: Chinese, ISO, and the English forms of feeds. */
public final class WrittenTimes {
  private static final String REST = Clock.AFTER_DAY + Offsets.PATTERN;

  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})(?:日|号|(?!\\d))"
              + REST);
  private static final Pattern PACKED =
      Pattern.compile(
          "(?<![\\d.])((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:t?(\\d{2}):?(\\d{2})(?::?(\\d{2}))?)?()"
              + Offsets.PATTERN
              + "(?![\\d.])");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\\.?,?[ -]((?:19|20)?\\d{2})(?!\\d)"
              + REST);
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?<![a-z])([a-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d{2})(?!\\d)"
              + REST);
  private static final Pattern CHINESE_MONTH =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2}) (\\d{1,2}|[一二三四五六七八九十]{1,2})月,? ((?:19|20)\\d{2})(?!\\d)" + REST);
  private static final Pattern UNIX_DATE =
      Pattern.compile(
          "(?<![a-z])([a-z]{3}) +(\\d{1,2})()(?: +)(\\d{2}):(\\d{2}):(\\d{2})()"
              + Offsets.PATTERN
              + " +((?:19|20)\\d{2})");
  private static final Pattern CHINESE =
      Pattern.compile("([一二三四五六七八九〇零○o]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日");
  private static final Pattern DIGIT_OR_YEAR = Pattern.compile("\\d|[〇零○]");
  private static final String NUMERALS = "〇一二三四五六七八九十";

  private WrittenTimes() {}

  /**
   * Whether a text names a year of four digits, at a glance: for whoever has thousands of lines.
   * What it misses are the two-digit years of old feeds.
   */
  public static boolean mayHold(String text) {
    for (int i = 0; i + 3 < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '1'
          && c <= '2'
          && isDigit(text.charAt(i + 1))
          && isDigit(text.charAt(i + 2))
          && isDigit(text.charAt(i + 3))) {
        return true;
      }
      if (c > '\u2fff' && (c == '〇' || c == '零' || c == '○' || c >= '０' && c <= '９')) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The first time of a text, folded or not. */
  public static Optional<WrittenTime> first(String text) {
    return all(text).stream().findFirst();
  }

  /** All times of a text in their order; places count in the text. */
  public static List<WrittenTime> all(String text) {
    if (!DIGIT_OR_YEAR.matcher(text).find()) {
      return List.of();
    }
    String folded = Folding.fold(text);
    List<WrittenTime> found = new ArrayList<>();
    collect(found, NUMERIC.matcher(folded), m -> date(m.group(1), number(m, 2), number(m, 3)), 4);
    if (folded.contains("月 ")) {
      collect(found, CHINESE_MONTH.matcher(folded), WrittenTimes::chineseMonth, 4);
    }
    if (hasLetters(folded)) {
      collect(
          found, DAY_FIRST.matcher(folded), m -> named(m.group(3), m.group(2), number(m, 1)), 4);
      collect(
          found, MONTH_FIRST.matcher(folded), m -> named(m.group(3), m.group(1), number(m, 2)), 4);
      collect(
          found, UNIX_DATE.matcher(folded), m -> named(m.group(9), m.group(1), number(m, 2)), 3);
    }
    if (found.isEmpty()) {
      collect(found, PACKED.matcher(folded), m -> date(m.group(1), number(m, 2), number(m, 3)), 3);
      collect(found, CHINESE.matcher(folded), WrittenTimes::chinese, -1);
    }
    found.sort(Comparator.comparingInt(time -> time.span().start()));
    return found;
  }

  /**
   * Adds what a pattern finds.
   *
   * @param clock the group where the clock time begins, -1 when the pattern has none
   */
  private static void collect(
      List<WrittenTime> found, Matcher m, Function<Matcher, LocalDate> date, int clock) {
    while (m.find()) {
      try {
        Optional<LocalTime> time = clock < 0 ? Optional.empty() : Clock.read(m, clock);
        found.add(
            new WrittenTime(
                date.apply(m),
                time,
                time.isEmpty() ? Optional.empty() : Offsets.read(m.group(clock + Clock.GROUPS)),
                new Span(m.start(), m.end())));
      } catch (DateTimeException e) {
        // The 31st of February is no date; what follows may be one.
      }
    }
  }

  private static LocalDate date(String year, int month, int day) {
    return LocalDate.of(Integer.parseInt(year), month, day);
  }

  private static LocalDate named(String year, String word, int day) {
    int number = Integer.parseInt(year);
    int full = number >= 100 ? number : number >= 70 ? 1900 + number : 2000 + number;
    return LocalDate.of(full, month(word), day);
  }

  private static Month month(String word) {
    String three = word.equals("sept") ? "sep" : word;
    for (Month month : Month.values()) {
      if (month.name().toLowerCase(Locale.ROOT).startsWith(three)) {
        return month;
      }
    }
    throw new DateTimeException("no month: " + word);
  }

  /** 05 三月 2024, as programs with a Chinese locale write into feeds. */
  private static LocalDate chineseMonth(Matcher m) {
    String word = m.group(2);
    int month = Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) : chinese(word);
    return date(m.group(3), month, number(m, 1));
  }

  private static LocalDate chinese(Matcher m) {
    int year = 0;
    for (char c : m.group(1).toCharArray()) {
      year = year * 10 + Math.max(0, NUMERALS.indexOf(c));
    }
    return LocalDate.of(year, chinese(m.group(2)), chinese(m.group(3)));
  }

  /** 十一 is 11, 二十 is 20, 三十一 is 31. */
  private static int chinese(String numeral) {
    int ten = numeral.indexOf('十');
    if (ten < 0) {
      return NUMERALS.indexOf(numeral.charAt(numeral.length() - 1));
    }
    int tens = ten == 0 ? 1 : NUMERALS.indexOf(numeral.charAt(0));
    int ones = ten + 1 == numeral.length() ? 0 : NUMERALS.indexOf(numeral.charAt(ten + 1));
    return tens * 10 + ones;
  }

  private static boolean hasLetters(String folded) {
    return folded.chars().anyMatch(c -> c >= 'a' && c <= 'z');
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }
}
