package io.tingfeng.sentiment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Counts in how many texts runs of one to four letters stand, and in how many negative ones. */
final class GramCount {
  static final int LONGEST = 4;

  private final Map<String, int[]> counts = new HashMap<>();
  private final int least;
  private final int size;

  /**
   * Counts level by level: a longer run is counted only where its parts are frequent.
   *
   * @param least texts that make a run frequent
   */
  GramCount(List<HeardText> texts, int least) {
    this.least = least;
    this.size = texts.size();
    for (int length = 1; length <= LONGEST; length++) {
      for (HeardText text : texts) {
        count(text, length);
      }
      int level = length;
      counts
          .entrySet()
          .removeIf(one -> one.getKey().length() == level && one.getValue()[0] < least);
    }
  }

  int least() {
    return least;
  }

  int texts() {
    return size;
  }

  /** In how many texts a run stands; 0 when it is rare. */
  int in(String run) {
    int[] found = counts.get(run);
    return found == null ? 0 : found[0];
  }

  /** Hands every frequent run on: texts with it, negative ones among them. */
  void forEach(BiConsumer<String, int[]> reader) {
    counts.forEach(reader);
  }

  /** The least pointwise mutual information over the cuts of a run, in nats. */
  double cohesion(String run) {
    double least = Double.POSITIVE_INFINITY;
    for (int cut = 1; cut < run.length(); cut++) {
      double together = (double) in(run) * size;
      double apart = (double) in(run.substring(0, cut)) * in(run.substring(cut));
      least = Math.min(least, Math.log(together / apart));
    }
    return least;
  }

  private void count(HeardText text, int length) {
    String words = text.folded();
    Set<String> met = new HashSet<>();
    int letters = 0;
    for (int end = 1; end <= words.length(); end++) {
      letters = Character.isLetter(words.charAt(end - 1)) ? letters + 1 : 0;
      if (letters >= length && areFrequent(words, end - length, end)) {
        met.add(words.substring(end - length, end));
      }
    }
    for (String run : met) {
      int[] sums = counts.computeIfAbsent(run, r -> new int[2]);
      sums[0]++;
      sums[1] += text.negative() ? 1 : 0;
    }
  }

  private boolean areFrequent(String words, int from, int to) {
    return to - from == 1
        || counts.containsKey(words.substring(from, to - 1))
            && counts.containsKey(words.substring(from + 1, to));
  }
}
