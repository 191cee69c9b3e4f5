package io.tingfeng.text;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** Zones as times write them: {@code Z}, {@code +08:00}, {@code GMT+8}, {@code CST}. */
final class Offsets {
  /** One group. */
  static final String PATTERN =
      "\\s*\\(?(z(?![a-z])|(?:utc|gmt)(?:\\s?[+-]\\d{1,2}(?::?\\d{2})?)?|[+-]\\d{2}:?\\d{2}(?!\\d)|[+-]\\d{2}(?![\\d:-])"
          + "|ut(?![a-z])|cst|est|edt|cdt|mst|mdt|pst|pdt|bst|cet|cest|jst|kst|hkt|ist)?";

  /** CST is China's time here; a source in America writes its offset or has its own zone. */
  private static final Map<String, Integer> HOURS =
      Map.ofEntries(
          Map.entry("z", 0),
          Map.entry("ut", 0),
          Map.entry("utc", 0),
          Map.entry("gmt", 0),
          Map.entry("bst", 1),
          Map.entry("cet", 1),
          Map.entry("cest", 2),
          Map.entry("cst", 8),
          Map.entry("hkt", 8),
          Map.entry("jst", 9),
          Map.entry("kst", 9),
          Map.entry("est", -5),
          Map.entry("edt", -4),
          Map.entry("cdt", -5),
          Map.entry("mst", -7),
          Map.entry("mdt", -6),
          Map.entry("pst", -8),
          Map.entry("pdt", -7));

  private static final int FARTHEST = 14;

  private Offsets() {}

  static Optional<ZoneOffset> read(@org.jspecify.annotations.Nullable String word) {
    if (word == null || word.isEmpty()) {
      return Optional.empty();
    }
    Integer named = HOURS.get(word);
    if (named != null) {
      return Optional.of(ZoneOffset.ofHours(named));
    }
    String digits = word.replaceAll("utc|gmt|[:\\s]", "");
    if (digits.length() < 2 || "+-".indexOf(digits.charAt(0)) < 0) {
      return Optional.empty();
    }
    int amount = Integer.parseInt(digits.substring(1));
    int hours = digits.length() <= 3 ? amount : amount / 100;
    int minutes = digits.length() <= 3 ? 0 : amount % 100;
    if (hours > FARTHEST || minutes > 59) {
      return Optional.empty();
    }
    int seconds = (hours * 60 + minutes) * 60;
    return Optional.of(ZoneOffset.ofTotalSeconds(digits.charAt(0) == '-' ? -seconds : seconds));
  }
}
