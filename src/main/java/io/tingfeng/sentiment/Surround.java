package io.tingfeng.sentiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands around a word in heard texts. */
final class Surround {
  private static final int SAMPLES = 3;
  private static final int COMPANY = 4;
  private static final int AROUND = 14;

  private final String word;
  private final Map<Character, Integer> before = new HashMap<>();
  private final Map<Character, Integer> after = new HashMap<>();
  private final Map<String, Integer> company = new HashMap<>();
  private final Set<String> brands = new HashSet<>();
  private final List<String> samples = new ArrayList<>();

  Surround(String word) {
    this.word = word;
  }

  /**
   * Reads a text that holds the word.
   *
   * @param known known words of the text
   */
  void read(HeardText text, List<String> known) {
    String words = text.folded();
    for (int at = words.indexOf(word); at >= 0; at = words.indexOf(word, at + 1)) {
      int end = at + word.length();
      before.merge(at == 0 ? ' ' : words.charAt(at - 1), 1, Integer::sum);
      after.merge(end == words.length() ? ' ' : words.charAt(end), 1, Integer::sum);
    }
    known.forEach(one -> company.merge(one, 1, Integer::sum));
    brands.add(text.brand());
    if (samples.size() < SAMPLES) {
      int at = words.indexOf(word);
      int to = Math.min(words.length(), at + word.length() + AROUND);
      samples.add(words.substring(Math.max(0, at - AROUND), to).replaceAll("\\s+", " "));
    }
  }

  /** The lesser entropy of the two sides, in nats. */
  double freedom() {
    return Math.min(entropy(before), entropy(after));
  }

  int brands() {
    return brands.size();
  }

  List<String> samples() {
    return samples;
  }

  /** The known words met most often. */
  List<String> company() {
    return company.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Integer> one) -> -one.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(COMPANY)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static double entropy(Map<Character, Integer> counts) {
    double all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return counts.values().stream().mapToDouble(n -> -n / all * Math.log(n / all)).sum();
  }
}
