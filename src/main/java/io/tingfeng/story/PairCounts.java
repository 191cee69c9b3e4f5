package io.tingfeng.story;

import java.util.Arrays;

/** How many posts of a story hold a pair of letters; a sorted table, as most stories are small. */
final class PairCounts {
  private int[] pairs = {};
  private int[] counts = {};

  int of(int pair) {
    int place = Arrays.binarySearch(pairs, pair);
    return place < 0 ? 0 : counts[place];
  }

  void add(int pair, int count) {
    int place = Arrays.binarySearch(pairs, pair);
    if (place >= 0) {
      counts[place] += count;
      return;
    }
    int at = -place - 1;
    pairs = opened(pairs, at);
    counts = opened(counts, at);
    pairs[at] = pair;
    counts[at] = count;
  }

  private static int[] opened(int[] values, int at) {
    int[] wider = Arrays.copyOf(values, values.length + 1);
    System.arraycopy(values, at, wider, at + 1, values.length - at);
    return wider;
  }

  /** Hands out every pair with its count. */
  void each(Reader reader) {
    for (int i = 0; i < pairs.length; i++) {
      reader.accept(pairs[i], counts[i]);
    }
  }

  /** Reads one pair. */
  interface Reader {
    void accept(int pair, int count);
  }
}
