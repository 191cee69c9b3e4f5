package io.tingfeng.sentiment;

import java.util.List;

/**
 * The learned lexicon: for every entry a row of figures, found by the entry's key in one probe.
 *
 * <p>A row holds, in this order: the square of the entry's scale among the written ones; its weight
 * in the shared model; its weight as praise; its weight in each genre's own model; its weight in
 * the guess of the genre; the square of its scale in each genre's own model. Immutable.
 */
final class Weights {
  /** Figures are kept in short units, so that a row fits into a line of the processor's cache. */
  static final double UNIT = 4000;

  private static final double SQUARE_UNIT = 1000;

  static final int SCALE = 0;
  static final int SHARED = 1;
  static final int PRAISE = 2;
  static final int PARTS = 3;

  private final Fit fit;
  private final String version;
  private final int width;
  private final long[] keys;
  private final short[] values;
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
    this.keys = new long[2 * room];
    this.values = new short[most * width];
  }

  private Weights(Fit fit, Weights table) {
    this.fit = fit;
    this.version = table.version;
    this.width = table.width;
    this.keys = table.keys;
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

  /** Adds an entry with the figures of its columns, scales not yet squared. */
  void put(long key, float[] row) {
    int slot = slot(key);
    keys[slot] = key;
    keys[slot + 1] = size;
    int at = size++ * width;
    for (int i = 0; i < width; i++) {
      values[at + i] = isScale(i) ? square(row[i]) : packed(row[i], UNIT);
    }
  }

  /** The smallest scale is still one. */
  private static short square(float scale) {
    return scale == 0 ? 0 : (short) Math.max(1, packed(scale * scale, SQUARE_UNIT));
  }

  private static short packed(double value, double unit) {
    return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.rint(value * unit)));
  }

  /** The number of an entry, -1 when it has no weights. */
  int find(long key) {
    int slot = slot(key);
    return keys[slot] == key ? (int) keys[slot + 1] : -1;
  }

  boolean knows(Sense sense) {
    return find(EntryKind.TRAIT.key(sense.plain(), 0, sense.plain().length())) >= 0;
  }

  /** Whether the training met a word behind a negator. */
  boolean knowsDenied(Sense sense) {
    return find(EntryKind.TRAIT.key(sense.denied(), 0, sense.denied().length())) >= 0;
  }

  /** Whether the shared model knows an entry. */
  boolean isLearned(int entry) {
    return values[entry * width] != 0;
  }

  /** The figure of an entry in a column, scales not squared. */
  float value(int entry, int column) {
    short value = values[entry * width + column];
    return (float) (isScale(column) ? Math.sqrt(value / SQUARE_UNIT) : value / UNIT);
  }

  /** Adds an entry's row to sums in the table's own units. */
  void addTo(int[] sums, int entry) {
    int at = entry * width;
    for (int i = 0; i < width; i++) {
      sums[i] += values[at + i];
    }
  }

  /** What a sum of a column stands for; a sum of squares for scales. */
  double sum(int[] sums, int column) {
    return sums[column] / (isScale(column) ? SQUARE_UNIT : UNIT);
  }

  /** What an entry weighs when the columns count so much. */
  double mixed(int entry, double[] mixture) {
    int at = entry * width;
    double sum = 0;
    for (int i = SHARED; i < mixture.length; i++) {
      sum += mixture[i] * values[at + i] / UNIT;
    }
    return sum;
  }

  private boolean isScale(int column) {
    return column == SCALE || column >= fit.scaleColumn(0);
  }

  /** The same figures under another fit. */
  Weights with(Fit other) {
    return new Weights(other, this);
  }

  /** Keys stand at even places, each with the number of its row behind it. */
  private int slot(long key) {
    int mask = keys.length - 1;
    long hash = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (hash >>> 32) << 1 & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 2 & mask;
    }
    return slot;
  }
}
