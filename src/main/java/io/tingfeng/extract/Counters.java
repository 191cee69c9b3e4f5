package io.tingfeng.extract;

import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads counters as platforms print them: {@code 1,024}, {@code 1.2万}, {@code 10w+}. */
final class Counters {
  private static final Pattern COUNTER =
      Pattern.compile(
          "(?<![\\d.])(\\d{1,3}(?:,\\d{3})+|\\d{1,18})(\\.\\d{1,4})?\\s*([万萬亿億千百kKwWmM]?)");
  private static final Map<Character, Long> UNITS =
      Map.of(
          '百',
          100L,
          '千',
          1_000L,
          'k',
          1_000L,
          '万',
          10_000L,
          '萬',
          10_000L,
          'w',
          10_000L,
          'm',
          1_000_000L,
          '亿',
          100_000_000L,
          '億',
          100_000_000L);

  private Counters() {}

  /** The counter that a text holds; absent when it holds none, which is never zero. */
  static OptionalLong read(String text) {
    Matcher matcher = COUNTER.matcher(text);
    if (text.strip().startsWith("-") || !matcher.find()) {
      return OptionalLong.empty();
    }
    String whole = matcher.group(1).replace(",", "");
    String unit = matcher.group(3);
    long factor =
        unit.isEmpty() ? 1 : UNITS.getOrDefault(Character.toLowerCase(unit.charAt(0)), 1L);
    if (matcher.group(2) == null && factor == 1) {
      return OptionalLong.of(Long.parseLong(whole));
    }
    double value = Double.parseDouble(whole + (matcher.group(2) == null ? "" : matcher.group(2)));
    return OptionalLong.of(Math.round(value * factor));
  }
}
