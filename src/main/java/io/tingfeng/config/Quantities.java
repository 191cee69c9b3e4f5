package io.tingfeng.config;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads quantities with units as people write them. */
final class Quantities {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,6})\\s*(ms|s|m|h|d)");
  private static final Pattern BYTES = Pattern.compile("(\\d{1,6})\\s*(B|KB|MB|GB)");

  private Quantities() {}

  static Duration duration(String text) {
    Matcher matcher = match(DURATION, text.toLowerCase(Locale.ROOT));
    long amount = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }

  static long bytes(String text) {
    Matcher matcher = match(BYTES, text.toUpperCase(Locale.ROOT));
    long amount = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "KB" -> amount << 10;
      case "MB" -> amount << 20;
      case "GB" -> amount << 30;
      default -> amount;
    };
  }

  static boolean flag(String text) {
    return switch (text) {
      case "true", "yes", "on" -> true;
      case "false", "no", "off" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static Matcher match(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(text);
    }
    return matcher;
  }
}
