package io.tingfeng.sentiment;

import java.util.Arrays;

/**
 * Adds up the rows of a text's entries, each once. Belongs to one thread and is used again for the
 * next text, so that nothing is allocated per entry.
 */
final class Tally implements EntrySink {
  /** The value of a lexicon trait beside the written entries, whose values have the length one. */
  static final double TRAIT = 0.15;

  private static final double NOTHING = 1e-6;

  private final Weights weights;
  private final int[] written;
  private final int[] traits;
  private final DistinctNumbers met = new DistinctNumbers();
  private long[] keys = new long[1 << 10];
  private int size;
  private int count;

  Tally(Weights weights) {
    this.weights = weights;
    this.written = new int[weights.width()];
    this.traits = new int[weights.width()];
  }

  /** Reads a text. */
  Tally of(Passage passage) {
    clear();
    EntryReader.read(passage, this);
    // All look-ups first and then all rows: the processor waits for many places of memory at once.
    int found = 0;
    for (int i = 0; i < size; i++) {
      int entry = weights.find(keys[i]);
      if (entry >= 0) {
        keys[found++] = EntryKind.isWritten(keys[i]) ? entry : ~entry;
      }
    }
    for (int i = 0; i < found; i++) {
      int entry = (int) keys[i];
      add(entry < 0 ? ~entry : entry, entry >= 0);
    }
    return this;
  }

  /** Takes a text of the catalogue that the weights were learned from, entry by number. */
  Tally of(Facts facts) {
    clear();
    for (int entry : facts.written()) {
      add(entry, true);
    }
    for (int entry : facts.traits()) {
      add(entry, false);
    }
    return this;
  }

  private void clear() {
    Arrays.fill(written, 0);
    Arrays.fill(traits, 0);
    size = 0;
    count = 0;
    met.clear();
  }

  @Override
  public void add(EntryKind kind, String wording, int from, int to, int start, int end) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
    }
    keys[size++] = kind.key(wording, from, to);
  }

  private void add(int entry, boolean isWritten) {
    if (!weights.isLearned(entry) || !met.add(entry)) {
      return;
    }
    if (isWritten) {
      count++;
      weights.addTo(written, entry);
    } else {
      weights.addTo(traits, entry);
    }
  }

  /** What a written entry counts in a column beside the others of the text. */
  private double unit(int column) {
    int scales = weights.fit().scaleColumn(0);
    int parts = weights.fit().guessColumn(0);
    boolean isPart = column >= Weights.PARTS && column < parts;
    int scale = isPart ? scales + column - Weights.PARTS : Weights.SCALE;
    return 1 / Math.sqrt(weights.sum(written, scale) + NOTHING);
  }

  /** How much each column counts for a written entry of this text, when so much for the text. */
  double[] writtenMixture(double[] mixture) {
    double[] written = new double[mixture.length];
    for (int i = Weights.SHARED; i < mixture.length; i++) {
      written[i] = mixture[i] == 0 ? 0 : mixture[i] * unit(i);
    }
    return written;
  }

  /** The log-odds of one column. */
  double value(int column) {
    return weights.sum(written, column) * unit(column)
        + TRAIT * weights.sum(traits, column)
        + weights.fit().bias()[column];
  }

  /** The log-odds of a mixture of columns. */
  double value(double[] mixture) {
    double sum = 0;
    for (int i = Weights.SHARED; i < mixture.length; i++) {
      sum += mixture[i] == 0 ? 0 : mixture[i] * value(i);
    }
    return sum;
  }

  /**
   * How much each column counts for this text: the shared model, and the models of the genres that
   * the text may be of.
   */
  double[] mixture() {
    Weights.Fit fit = weights.fit();
    int genres = fit.genres().size();
    double[] mixture = new double[Weights.PARTS + genres];
    mixture[Weights.SHARED] = 1 - fit.share();
    double[] likely = likely();
    for (int i = 0; i < genres; i++) {
      mixture[Weights.PARTS + i] = fit.share() * likely[i];
    }
    return mixture;
  }

  /** The probability of each genre. */
  double[] likely() {
    Weights.Fit fit = weights.fit();
    double[] likely = new double[fit.genres().size()];
    double most = Double.NEGATIVE_INFINITY;
    double each = 1 / Math.sqrt(count + NOTHING);
    for (int i = 0; i < likely.length; i++) {
      int column = fit.guessColumn(i);
      likely[i] = weights.sum(written, column) * each + fit.bias()[column];
      most = Math.max(most, likely[i]);
    }
    double sum = 0;
    for (int i = 0; i < likely.length; i++) {
      likely[i] = Math.exp(likely[i] - most);
      sum += likely[i];
    }
    for (int i = 0; i < likely.length; i++) {
      likely[i] /= sum;
    }
    return likely;
  }
}
