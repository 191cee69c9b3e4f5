package io.tingfeng.story;

import java.util.Arrays;

/** Runs of characters of one length as sets of hashes. */
final class Grams {
  private Grams() {}

  /** The distinct hashes of all runs of a length, sorted. */
  static long[] of(String letters, int length) {
    int count = Math.max(0, letters.length() - length + 1);
    long[] hashes = new long[count];
    for (int i = 0; i < count; i++) {
      hashes[i] = hash(letters, i, length);
    }
    Arrays.sort(hashes);
    return distinct(hashes);
  }

  /** SplitMix64's finisher after each character. */
  static long hash(String letters, int from, int length) {
    long hash = length;
    for (int i = from; i < from + length; i++) {
      hash = mix(hash ^ letters.charAt(i));
    }
    return hash;
  }

  private static long mix(long bits) {
    long z = bits + 0x9e3779b97f4a7c15L;
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }

  private static long[] distinct(long[] sorted) {
    int kept = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }

  /** How many hashes two sorted sets share. */
  static int shared(long[] a, long[] b) {
    int shared = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        shared++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return shared;
  }
}
