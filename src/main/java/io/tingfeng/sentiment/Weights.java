package io.tingfeng.sentiment;

import java.util.Arrays;
import java.util.List;

/**
 * The learned lexicon: for every entry a row of figures, found by the entry's key in one probe.
 *
 * <p>A row holds, in this order: the scale of the entry among the written ones; its weight in the
 * shared model; its weight as praise; its weight in each genre's own model; its weight in the guess
 * of the genre; its scale in each genre's own model. Immutable.
 */
final class Weights {
  static final int SCALE = 0;
  static final int SHARED = 1;
  static final int PRAISE = 2;
  static final int PARTS = 3;

  private final Fit fit;
  private final String version;
  private final int width;
  private final long[] keys;
  private final int[] rows;
  private final float[] values;
  private int size;

  /**
   * An empty table.
   *
   * @param most entries that will be put
   */
  Weights(Fit fit, int most, String version) {
    this.fit = fit;
    this.version = version;
    this.width = width(fit.genres().size());
    int room = Integer.highestOneBit(Math.max(8, most) * 2 - 1) << 1;
    this.keys = new long[room];
    this.rows = new int[room];
    this.values = new float[most * width];
  }

  private Weights(Fit fit, Weights table) {
    this.fit = fit;
    this.version = table.version;
    this.width = table.width;
    this.keys = table.keys;
    this.rows = table.rows;
    this.values = table.values;
    this.size = table.size;
  }

  /**
   * What belongs to the table as a whole.
   *
   * @param genres names of the genres, in the order of their columns
   * @param bias the starting value of each column
   * @param share weight of the genres' own models against the shared one, 0 to 1
   * @param slope what the log-odds are multiplied by, so that scores are probabilities
   * @param offset what is added to them then
   * @param cut the score from which a text is negative
   * @param praiseCut log-odds of praise from which a text that is not negative is positive
   * @param places weights of the pieces of text around a target, by {@link Surroundings}
   */
  record Fit(
      List<String> genres,
      double[] bias,
      double share,
      double slope,
      double offset,
      double cut,
      double praiseCut,
      double[] places) {

    /** Before anything is fitted. */
    static Fit raw(List<String> genres, double[] bias) {
      double[] places = new double[Surroundings.NUMBERS];
      return new Fit(genres, bias, 0.45, 1, 0, 0.5, 0, places);
    }

    Fit with(double[] otherPlaces, double otherCut) {
      return new Fit(genres, bias, share, slope, offset, otherCut, praiseCut, otherPlaces);
    }

    /** The log-odds of a probability that can be believed. */
    double calibrated(double logOdds) {
      return slope * logOdds + offset;
    }

    int guessColumn(int genre) {
      return PARTS + genres.size() + genre;
    }

    int scaleColumn(int genre) {
      return PARTS + 2 * genres.size() + genre;
    }
  }

  Fit fit() {
    return fit;
  }

  /** A short name of exactly these figures. */
  String version() {
    return version;
  }

  /** The columns of a table with so many genres. */
  static int width(int genres) {
    return PARTS + 3 * genres;
  }

  int width() {
    return width;
  }

  int size() {
    return size;
  }

  void put(long key, float[] row) {
    int slot = slot(key);
    keys[slot] = key;
    rows[slot] = size;
    System.arraycopy(row, 0, values, size++ * width, width);
  }

  /** The number of an entry, -1 when it has no weights. */
  int find(long key) {
    int slot = slot(key);
    return keys[slot] == key ? rows[slot] : -1;
  }

  boolean knows(Sense sense) {
    return find(EntryKind.TRAIT.key(sense.plain(), 0, sense.plain().length())) >= 0;
  }

  float value(int entry, int column) {
    return values[entry * width + column];
  }

  /** Adds an entry's row to sums; scales are squared first. */
  void addTo(double[] sums, int entry) {
    int at = entry * width;
    sums[SCALE] += values[at] * values[at];
    int scales = fit.scaleColumn(0);
    for (int i = SHARED; i < scales; i++) {
      sums[i] += values[at + i];
    }
    for (int i = scales; i < width; i++) {
      sums[i] += values[at + i] * values[at + i];
    }
  }

  /** What an entry weighs when the columns count so much. */
  double mixed(int entry, double[] mixture) {
    int at = entry * width;
    double sum = 0;
    for (int i = SHARED; i < mixture.length; i++) {
      sum += mixture[i] * values[at + i];
    }
    return sum;
  }

  /** The figures of an entry. */
  float[] row(int entry) {
    return Arrays.copyOfRange(values, entry * width, (entry + 1) * width);
  }

  /** The same figures under another fit. */
  Weights with(Fit other) {
    return new Weights(other, this);
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    long hash = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (hash >>> 32) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
