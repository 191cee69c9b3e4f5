package io.tingfeng.sentiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Figures of how well scores tell negative texts from the rest. */
public final class Measure {
  private static final int BINS = 10;

  private final List<Judged> all;

  Measure(List<Judged> all) {
    this.all = List.copyOf(all);
  }

  /**
   * One judged text.
   *
   * @param score higher is more negative
   */
  record Judged(double score, boolean negative) {}

  /**
   * Right and wrong at a cut.
   *
   * @param hits negative texts found
   * @param alarms others taken for negative
   * @param misses negative texts not found
   */
  record Counts(int hits, int alarms, int misses) {
    double precision() {
      return hits == 0 ? 0 : (double) hits / (hits + alarms);
    }

    double recall() {
      return hits == 0 ? 0 : (double) hits / (hits + misses);
    }

    /** The harmonic mean of the two. */
    double f1() {
      return hits == 0 ? 0 : 2.0 * hits / (2.0 * hits + alarms + misses);
    }
  }

  int size() {
    return all.size();
  }

  Counts at(double cut) {
    int hits = 0;
    int alarms = 0;
    int misses = 0;
    for (Judged one : all) {
      boolean taken = one.score() >= cut;
      hits += taken && one.negative() ? 1 : 0;
      alarms += taken && !one.negative() ? 1 : 0;
      misses += !taken && one.negative() ? 1 : 0;
    }
    return new Counts(hits, alarms, misses);
  }

  /** Area under the ROC curve, ties counted half; NaN when all are of one kind. */
  double auc() {
    List<Judged> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparingDouble(Judged::score));
    double ranks = 0;
    double negatives = 0;
    for (int i = 0; i < sorted.size(); ) {
      int end = i;
      while (end < sorted.size() && sorted.get(end).score() == sorted.get(i).score()) {
        end++;
      }
      for (int k = i; k < end; k++) {
        if (sorted.get(k).negative()) {
          ranks += (i + 1 + end) / 2.0;
          negatives++;
        }
      }
      i = end;
    }
    double others = sorted.size() - negatives;
    return (ranks - negatives * (negatives + 1) / 2) / (negatives * others);
  }

  /**
   * Expected calibration error of probabilities: the mean distance between what is said and what is
   * true, over ten bins.
   */
  double calibrationError() {
    double distance = 0;
    for (Bin bin : bins()) {
      distance += bin.size() * Math.abs(bin.said() - bin.found());
    }
    return all.isEmpty() ? 0 : distance / all.size();
  }

  /**
   * One bin of the reliability curve.
   *
   * @param said mean probability
   * @param found share of negative texts
   */
  public record Bin(int size, double said, double found) {}

  List<Bin> bins() {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      int wanted = i;
      List<Judged> in =
          all.stream()
              .filter(one -> Math.min(BINS - 1, (int) (one.score() * BINS)) == wanted)
              .toList();
      if (!in.isEmpty()) {
        double said = in.stream().mapToDouble(Judged::score).average().orElse(0);
        double found = in.stream().filter(Judged::negative).count() / (double) in.size();
        bins.add(new Bin(in.size(), said, found));
      }
    }
    return bins;
  }
}
