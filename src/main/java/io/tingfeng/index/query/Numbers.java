package io.tingfeng.index.query;

import io.tingfeng.index.MentionQuery;
import io.tingfeng.index.MentionQuery.Number;
import io.tingfeng.text.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads ranges of numbers: {@code >0.7}, {@code >=500}, {@code 5..9}, {@code 1.2万..}, {@code 7}.
 */
record Numbers(Faults faults) {
  private static final String NUMBER = "(-?\\d{1,15}(?:\\.\\d{1,9})?)([万亿]?)";
  private static final Pattern COMPARED = Pattern.compile("(>=|<=|>|<|=)?" + NUMBER);
  private static final Pattern RANGE =
      Pattern.compile("(?:" + NUMBER + ")?\\.\\.(?:" + NUMBER + ")?");

  /**
   * The mentions whose number lies in a range.
   *
   * @throws QueryException when the value is no range of numbers, or one that the field cannot meet
   */
  MentionQuery read(Number field, String value, Span place) {
    String text = Times.narrow(value);
    Matcher compared = COMPARED.matcher(text);
    Matcher range = RANGE.matcher(text);
    MentionQuery.Between between;
    if (compared.matches()) {
      between = compared(field, compared);
    } else if (range.matches() && text.length() > 2) {
      between = new MentionQuery.Between(field, low(range), high(range));
    } else {
      throw faults.at(place, "这里要一个数，例如 >0.7、>=500、5..9");
    }
    check(between, place);
    return between;
  }

  private static MentionQuery.Between compared(Number field, Matcher matcher) {
    double number = number(matcher, 2);
    String sign = matcher.group(1) == null ? "=" : matcher.group(1);
    return switch (sign) {
      case ">=" -> new MentionQuery.Between(field, number, Double.MAX_VALUE);
      case ">" -> new MentionQuery.Between(field, Math.nextUp(number), Double.MAX_VALUE);
      case "<=" -> new MentionQuery.Between(field, -Double.MAX_VALUE, number);
      case "<" -> new MentionQuery.Between(field, -Double.MAX_VALUE, Math.nextDown(number));
      default -> new MentionQuery.Between(field, number, number);
    };
  }

  private static double low(Matcher range) {
    return range.group(1) == null ? -Double.MAX_VALUE : number(range, 1);
  }

  private static double high(Matcher range) {
    return range.group(3) == null ? Double.MAX_VALUE : number(range, 3);
  }

  private static double number(Matcher matcher, int group) {
    double number = Double.parseDouble(matcher.group(group));
    return switch (matcher.group(group + 1)) {
      case "万" -> number * 1e4;
      case "亿" -> number * 1e8;
      default -> number;
    };
  }

  private void check(MentionQuery.Between range, Span place) {
    if (range.low() > range.high()) {
      throw faults.at(place, "这个范围先大后小");
    }
    boolean hasLow = range.low() > -Double.MAX_VALUE;
    double named = hasLow ? range.low() : range.high();
    if (range.field() == Number.NEGATIVE && (named > 1 || named < 0)) {
      throw faults.at(place, "负面度在 0 与 1 之间，例如 negative:>0.7");
    }
  }
}
