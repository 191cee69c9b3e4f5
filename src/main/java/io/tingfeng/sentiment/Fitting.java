package io.tingfeng.sentiment;

import io.tingfeng.model.Tone;
import io.tingfeng.sentiment.Logistic.Case;
import io.tingfeng.sentiment.Measure.Judged;
import io.tingfeng.sentiment.Rehearsal.OfTarget;
import io.tingfeng.sentiment.Rehearsal.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Fits what the columns leave open, on texts judged by weights that had not seen them: the line
 * that makes probabilities of log-odds (Platt 1999), the weights of the pieces around a target, and
 * the one cut.
 */
final class Fitting {
  private static final double RIDGE = 1;

  private final List<Said> said;
  private final int genres;

  Fitting(List<Said> said, int genres) {
    this.said = said;
    this.genres = genres;
  }

  Weights.Fit of(Weights.Fit raw) {
    double[] line =
        Logistic.fit(
            said.stream()
                .map(one -> new Case(new double[] {one.logOdds(), 1}, one.facts().isNegative()))
                .toList(),
            RIDGE);
    Weights.Fit calibrated =
        new Weights.Fit(
            raw.genres(), raw.bias(), raw.share(), line[0], line[1], 0.5, 0, raw.places());
    double[] places = places(calibrated);
    Weights.Fit placed = calibrated.with(places, 0.5);
    return placed.with(places, bestCut(one -> documentScore(one, placed)));
  }

  private double[] places(Weights.Fit fit) {
    List<Case> cases = new ArrayList<>();
    for (int genre = 0; genre < genres; genre++) {
      List<Said> own = ofGenre(genre);
      if (Rehearsal.areNamed(own)) {
        for (Said one : own) {
          for (OfTarget target : one.targets()) {
            cases.add(new Case(numbers(one, target, fit), Rehearsal.isNegative(target)));
          }
        }
      }
    }
    return cases.isEmpty() ? fit.places() : Logistic.fit(cases, RIDGE);
  }

  List<Said> ofGenre(int genre) {
    return said.stream().filter(one -> one.facts().genre() == genre).toList();
  }

  static double[] numbers(Said one, OfTarget target, Weights.Fit fit) {
    List<Double> pieces = target.pieces().stream().map(fit::calibrated).toList();
    return target.surroundings().numbers(pieces, fit.calibrated(one.logOdds()));
  }

  static double targetScore(Said one, OfTarget target, Weights.Fit fit) {
    return Logistic.probability(Logistic.sum(fit.places(), numbers(one, target, fit)));
  }

  /**
   * A text that names targets is as negative as the mean of its own and its worst target's odds.
   */
  static double documentScore(Said one, Weights.Fit fit) {
    double own = fit.calibrated(one.logOdds());
    double worst =
        one.targets().stream()
            .mapToDouble(target -> Logistic.sum(fit.places(), numbers(one, target, fit)))
            .max()
            .orElse(own);
    return Logistic.probability((own + worst) / 2);
  }

  /** The cut with the best mean F1 over the sets. */
  double bestCut(ToDoubleFunction<Said> score) {
    List<Measure> sets =
        IntStream.range(0, genres).mapToObj(genre -> measure(ofGenre(genre), score)).toList();
    double best = 0;
    double bestCut = 0.5;
    for (int percent = 20; percent <= 60; percent++) {
      double cut = percent / 100.0;
      double mean = sets.stream().mapToDouble(set -> set.at(cut).f1()).average().orElse(0);
      if (mean > best) {
        best = mean;
        bestCut = cut;
      }
    }
    return bestCut;
  }

  static Measure measure(List<Said> said, ToDoubleFunction<Said> score) {
    return new Measure(
        said.stream()
            .map(
                one ->
                    new Judged(
                        score.applyAsDouble(one), one.facts().example().tone() == Tone.NEGATIVE))
            .toList());
  }
}
