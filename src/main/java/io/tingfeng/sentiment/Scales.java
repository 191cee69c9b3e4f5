package io.tingfeng.sentiment;

import java.util.List;
import java.util.function.Predicate;

/**
 * How much an entry tells by itself: the size of its Mantel–Haenszel log-odds within the sets, so
 * that a word is not taken for bad because it stands in a set of complaints.
 */
final class Scales {
  private static final double FLOOR = 0.02;
  private static final double MOST = 5.6;

  private Scales() {}

  /** The value of each entry by its number: 1 for a trait, 0 when met in too few of the texts. */
  static float[] of(List<Facts> facts, int entries, int genres, Predicate<Facts> isMeant) {
    double[] share = shares(facts, genres, isMeant);
    double[] surplus = new double[entries];
    double[] spread = new double[entries];
    int[] counts = new int[entries];
    boolean[] isTrait = new boolean[entries];
    for (Facts text : facts) {
      double expected = share[text.genre()];
      double difference = (isMeant.test(text) ? 1 : 0) - expected;
      for (int entry : text.written()) {
        counts[entry]++;
        surplus[entry] += difference;
        spread[entry] += expected * (1 - expected);
      }
      for (int entry : text.traits()) {
        counts[entry]++;
        isTrait[entry] = true;
      }
    }
    float[] scales = new float[entries];
    for (int i = 0; i < entries; i++) {
      double odds = Math.min(MOST, Math.abs(surplus[i] / (1 + spread[i])));
      double own = isTrait[i] ? 1 : odds + FLOOR;
      scales[i] = counts[i] >= Catalogue.LEAST ? (float) own : 0;
    }
    return scales;
  }

  /** The share of the meant texts in each genre. */
  static double[] shares(List<Facts> facts, int genres, Predicate<Facts> isMeant) {
    double[] meant = new double[genres];
    double[] all = new double[genres];
    for (Facts text : facts) {
      all[text.genre()]++;
      meant[text.genre()] += isMeant.test(text) ? 1 : 0;
    }
    for (int i = 0; i < genres; i++) {
      meant[i] = all[i] == 0 ? 0.5 : (meant[i] + 1) / (all[i] + 2);
    }
    return meant;
  }
}
