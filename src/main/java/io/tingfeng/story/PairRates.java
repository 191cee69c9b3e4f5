package io.tingfeng.story;

/**
 * How often pairs of letters stand in headlines, counted in one row of a sketch (Cormode and
 * Muthukrishnan 2005): pairs that share a place look a little commoner than they are.
 */
final class PairRates {
  private static final int PLACES = 1 << 18;

  /** More than these and old counts are halved, so that habits of last year fade. */
  private static final double MOST = 200_000;

  private final float[] counts = new float[PLACES];
  private double headlines;

  void add(int[] pairs) {
    headlines++;
    for (int pair : pairs) {
      counts[place(pair)]++;
    }
    if (headlines > MOST) {
      headlines /= 2;
      for (int i = 0; i < PLACES; i++) {
        counts[i] /= 2;
      }
    }
  }

  void remove(int[] pairs) {
    headlines--;
    for (int pair : pairs) {
      counts[place(pair)]--;
    }
  }

  double headlines() {
    return headlines;
  }

  double count(int pair) {
    return counts[place(pair)];
  }

  /** The share of headlines that hold a pair; 0 where none was counted. */
  double of(int pair) {
    return headlines == 0 ? 0 : counts[place(pair)] / headlines;
  }

  private static int place(int pair) {
    return (pair * 0x9e3779b1 >>> 14) & PLACES - 1;
  }
}
