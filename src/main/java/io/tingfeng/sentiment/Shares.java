package io.tingfeng.sentiment;

import io.tingfeng.model.Cue;
import io.tingfeng.sentiment.Sense.Part;
import io.tingfeng.text.Span;
import io.tingfeng.text.TermScanner.Hit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Shares the log-odds of a text out among its characters, and cuts them into cues: entries that
 * overlap become one sum per word, and all sums together are the log-odds. Belongs to one thread.
 */
final class Shares implements EntrySink {
  private static final int MOST_CUES = 24;
  private static final int LONGEST_RUN = 8;
  private static final double LEAST = 0.03;

  private final Weights weights;
  private final DistinctNumbers met = new DistinctNumbers();
  private double[] mixture = new double[0];
  private NormalText text = NormalText.of("");
  private double[] shares = new double[0];
  private double general;
  private double prior;
  private double[] written = new double[0];
  private double factor;
  private NormalText piece = text;

  Shares(Weights weights) {
    this.weights = weights;
  }

  Shares begin(NormalText of, double[] mixtureOfColumns) {
    text = of;
    mixture = mixtureOfColumns;
    shares = new double[of.text().length()];
    general = 0;
    prior = 0;
    return this;
  }

  void addPrior(double value) {
    prior += value;
  }

  /**
   * Adds a piece of the text.
   *
   * @param writtenMixture how much each column counts for the written entries of the piece
   * @param times what the piece counts
   */
  void add(Passage passage, NormalText of, double[] writtenMixture, double times) {
    piece = of;
    written = writtenMixture;
    factor = times;
    met.clear();
    EntryReader.read(passage, this);
    double bias = 0;
    for (int i = Weights.SHARED; i < mixture.length; i++) {
      bias += mixture[i] * weights.fit().bias()[i];
    }
    prior += times * bias;
  }

  @Override
  public void add(EntryKind kind, String wording, int from, int to, int start, int end) {
    int entry = weights.find(kind.key(wording, from, to));
    if (entry < 0 || !met.add(entry)) {
      return;
    }
    double value =
        kind.isWritten()
            ? factor * weights.mixed(entry, written)
            : factor * Tally.TRAIT * weights.mixed(entry, mixture);
    if (start < 0) {
      general += value;
      return;
    }
    for (int i = start; i < end; i++) {
      shares[place(i)] += value / (end - start);
    }
  }

  private int place(int index) {
    return piece == text ? index : text.indexOf(piece.place(index));
  }

  /** All that speaks in a piece of the text. */
  double in(Span span) {
    double sum = 0;
    for (int i = span.start(); i < span.end(); i++) {
      sum += shares[i];
    }
    return sum;
  }

  /** What is ill in a piece, and its part of what is ill about the text as a whole. */
  double withGeneral(double ill) {
    double all = illIn(new Span(0, shares.length));
    return all == 0 ? 0 : ill + Math.max(0, general) * ill / all;
  }

  /** What speaks for negative in a piece of the text. */
  double illIn(Span span) {
    double sum = 0;
    for (int i = span.start(); i < span.end(); i++) {
      sum += Math.max(0, shares[i]);
    }
    return sum;
  }

  /** The cues in the order of the text; the passage is the whole text. */
  List<Cue> cues(Passage passage) {
    List<Cue> cues = new ArrayList<>();
    int at = 0;
    for (Hit<List<Sense>> hit : passage.hits()) {
      runs(passage, at, hit.start(), cues);
      cues.add(cue(hit.start(), hit.end(), kind(hit.value())));
      at = hit.end();
    }
    runs(passage, at, shares.length, cues);
    List<Cue> kept = strongest(cues);
    double rest = sum(cues) - sum(kept) + general;
    kept.add(new Cue(-1, -1, "", rest, Cue.Kind.LEARNED));
    kept.add(new Cue(-1, -1, "", prior, Cue.Kind.PRIOR));
    return kept;
  }

  /** Neighbouring characters that pull the same way belong together. */
  private void runs(Passage passage, int from, int to, List<Cue> cues) {
    int start = from;
    for (int i = from; i < to; i++) {
      boolean last =
          i + 1 == to
              || shares[i + 1] > 0 != shares[i] > 0
              || i + 1 - start == LONGEST_RUN
              || passage.clause(i + 1).start() == i + 1;
      if (last) {
        cues.add(cue(start, i + 1, Cue.Kind.LEARNED));
        start = i + 1;
      }
    }
  }

  private Cue cue(int start, int end, Cue.Kind kind) {
    double weight = Arrays.stream(shares, start, end).sum();
    return new Cue(start, end, text.text().substring(start, end), weight, kind);
  }

  private static Cue.Kind kind(List<Sense> senses) {
    Part part = senses.getFirst().part();
    return switch (part) {
      case NEGATIVE, POSITIVE, HARMLESS -> Cue.Kind.TERM;
      case EMOJI -> Cue.Kind.EMOJI;
      case IRONY -> Cue.Kind.IRONY;
      case NEGATOR -> Cue.Kind.NEGATOR;
      case INTENSIFIER -> Cue.Kind.INTENSIFIER;
      case CONTRAST -> Cue.Kind.CONTRAST;
      case QUESTION -> Cue.Kind.QUESTION;
      case REFUTATION -> Cue.Kind.REFUTATION;
    };
  }

  private static List<Cue> strongest(List<Cue> cues) {
    return new ArrayList<>(
        cues.stream()
            .filter(cue -> Math.abs(cue.weight()) >= LEAST)
            .sorted(Comparator.comparingDouble(cue -> -Math.abs(cue.weight())))
            .limit(MOST_CUES)
            .toList());
  }

  private static double sum(List<Cue> cues) {
    return cues.stream().mapToDouble(Cue::weight).sum();
  }
}
