package io.tingfeng.text;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;

/** The clock time inside a pattern: {@code 14:30:05}, {@code 下午2点半}, {@code 2:30 pm}. */
final class Clock {
  private static final String HALF = "(上午|下午|晚上|晚间|晚|凌晨|清晨|早上|早晨|早|中午|傍晚|am|pm)";

  /** What may stand between a day and its clock time. */
  private static final String GAP =
      "(?:[\\s,t|(\\[\\])-]|&nbsp;|(?:星期|周)[一二三四五六日天]|(?:at)(?=\\s)|·){0,10}";

  private static final String TIME =
      "(\\d{1,2})[:时点](\\d{1,2})?(?:[:分](\\d{1,2}))?[秒分]?(?:[.,]\\d{1,9})?";

  /** A gap and a clock time, all of it optional. Groups: half, hour, minute, second, am or pm. */
  static final String AFTER_DAY =
      "(?:" + GAP + "(?:" + HALF + "\\s*)?" + TIME + "\\s*(am|pm|a\\.m\\.|p\\.m\\.)?)?";

  /** The groups of {@link #AFTER_DAY}. */
  static final int GROUPS = 5;

  private Clock() {}

  /** The clock time of five groups; nothing when none is written or an impossible one. */
  static Optional<LocalTime> read(Matcher m, int group) {
    if (m.group(group + 1) == null) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(m.group(group + 1));
    int minute = number(m.group(group + 2));
    int second = Math.min(59, number(m.group(group + 3)));
    String half = m.group(group) == null ? "" : m.group(group);
    String english = m.group(group + 4) == null ? "" : m.group(group + 4).replace(".", "");
    boolean late = half.matches("下午|晚.*|傍晚|pm") || english.equals("pm");
    if ((late || half.equals("中午") && hour < 11) && hour < 12) {
      hour += 12;
    } else if ((half.equals("凌晨") || half.equals("am") || english.equals("am")) && hour == 12) {
      hour = 0;
    }
    boolean endOfDay = hour == 24 && minute == 0;
    return hour > 23 && !endOfDay || minute > 59
        ? Optional.empty()
        : Optional.of(LocalTime.of(endOfDay ? 0 : hour, minute, second));
  }

  private static int number(@org.jspecify.annotations.Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
