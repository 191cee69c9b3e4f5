package io.tingfeng.demo.town;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the gaps of one text: {@code {店}} becomes one of its choices, the same all through. */
final class Wording {
  private static final Pattern GAP = Pattern.compile("\\{(\\p{IsHan}+)}");

  private final Map<String, List<String>> choices;
  private final RandomGenerator random;
  private final Map<String, String> chosen = new HashMap<>();

  Wording(Map<String, List<String>> choices, RandomGenerator random) {
    this.choices = choices;
    this.random = random;
  }

  /** The choices of a resource: a name, a tab, and the choices with bars between them. */
  static Map<String, List<String>> choices(String name) {
    Map<String, List<String>> choices = new HashMap<>();
    ScriptFile.rows(name)
        .forEach(row -> choices.put(row[0], Arrays.asList(row[1].split("\\|", -1))));
    return choices;
  }

  /** The text without gaps; a choice may have gaps itself. */
  String fill(String text) {
    Matcher gap = GAP.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (gap.find()) {
      gap.appendReplacement(filled, Matcher.quoteReplacement(fill(choose(gap.group(1)))));
    }
    gap.appendTail(filled);
    return filled.toString();
  }

  /** One of the choices for a gap; the first choice stays. */
  String choose(String gap) {
    List<String> all = choices.get(gap);
    if (all == null) {
      throw new IllegalArgumentException("nothing fills the gap " + gap);
    }
    return chosen.computeIfAbsent(gap, name -> all.get(random.nextInt(all.size())));
  }
}
