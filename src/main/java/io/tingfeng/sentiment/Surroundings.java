package io.tingfeng.sentiment;

import io.tingfeng.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The pieces of a text that may speak of a target: each is scored like a text of its own, and the
 * target's score is a weighted sum of theirs (method note "Negativity" §4).
 */
final class Surroundings {
  /**
   * The pieces, then: the whole text, others are named, this one is named first, this one stands
   * only inside a longer name, how often it is named, and one.
   */
  static final int NUMBERS = 11;

  private static final int PIECES = 5;

  /** The number of the piece that is made of the sentences with the target. */
  static final int SENTENCES = 2;

  /** The number of the whole text. */
  static final int WHOLE = PIECES;

  private static final int WINDOW = 25;
  private static final int WINDOWS = 4;
  private static final int REACH = 40;
  private static final double MOST = 4;

  private final Passage passage;
  private final NormalText text;
  private final List<Span> target;
  private final List<Span> others;
  private final boolean nested;

  /** The surroundings of a target that the text names at least once. */
  Surroundings(
      NormalText text, Passage passage, List<Span> target, List<Span> others, boolean nested) {
    this.nested = nested;
    this.text = text;
    this.passage = passage;
    this.target = target;
    this.others = others;
  }

  /** The pieces in the order of their weights. */
  List<NormalText> pieces() {
    List<List<Span>> all =
        List.of(
            windows(),
            target.stream().map(span -> passage.clause(span.start())).toList(),
            target.stream().map(span -> passage.sentence(span.start())).toList(),
            target.stream().map(this::after).toList(),
            target.stream().map(this::before).toList());
    return all.stream().map(Surroundings::merged).map(text::pieces).toList();
  }

  /** The numbers that the weights stand for; the first are log-odds, cut at ±4. */
  double[] numbers(List<Double> pieces, double whole) {
    double[] numbers = new double[NUMBERS];
    for (int i = 0; i < PIECES; i++) {
      numbers[i] = cut(pieces.get(i));
    }
    numbers[PIECES] = cut(whole);
    numbers[PIECES + 1] = others.isEmpty() ? 0 : 1;
    numbers[PIECES + 2] = isFirst() ? 1 : 0;
    numbers[PIECES + 3] = nested ? 1 : 0;
    numbers[PIECES + 4] = Math.min(4, target.size()) / 4.0;
    numbers[PIECES + 5] = 1;
    return numbers;
  }

  static double cut(double logOdds) {
    return Math.max(-MOST, Math.min(MOST, logOdds));
  }

  private boolean isFirst() {
    int first = target.getFirst().start();
    return others.stream().allMatch(other -> other.start() > first);
  }

  private List<Span> windows() {
    int length = passage.text().length();
    return target.stream()
        .limit(WINDOWS)
        .map(
            span ->
                new Span(Math.max(0, span.start() - WINDOW), Math.min(length, span.end() + WINDOW)))
        .toList();
  }

  /** From the target to the next other one or the end of the sentence. */
  private Span after(Span span) {
    int end = Math.min(passage.sentence(span.start()).end(), span.end() + REACH);
    for (Span other : others) {
      if (other.start() >= span.end()) {
        end = Math.min(end, other.start());
      }
    }
    return new Span(span.start(), Math.max(end, span.end()));
  }

  private Span before(Span span) {
    int start = Math.max(passage.sentence(span.start()).start(), span.start() - REACH);
    for (Span other : others) {
      if (other.end() <= span.start()) {
        start = Math.max(start, other.end());
      }
    }
    return new Span(start, span.end());
  }

  private static List<Span> merged(List<Span> spans) {
    List<Span> sorted = new ArrayList<>(spans);
    sorted.sort(Comparator.comparingInt(Span::start));
    List<Span> merged = new ArrayList<>();
    for (Span span : sorted) {
      if (!merged.isEmpty() && span.start() <= merged.getLast().end()) {
        Span before = merged.removeLast();
        merged.add(new Span(before.start(), Math.max(before.end(), span.end())));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }
}
