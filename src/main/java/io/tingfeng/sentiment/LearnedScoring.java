package io.tingfeng.sentiment;

import io.tingfeng.model.Cue;
import io.tingfeng.model.Tone;
import io.tingfeng.sentiment.Weights.Fit;
import io.tingfeng.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Scores with the learned weights, and with the analysts' own weights for words that the training
 * did not know. A target's score is a weighted sum of the scores of the pieces of text around it.
 */
final class LearnedScoring implements Scoring {
  private final Lexicon lexicon;
  private final Weights weights;
  private final Fit fit;
  private final ThreadLocal<Tally> tallies;
  private final ThreadLocal<Shares> shares;

  LearnedScoring(Lexicon lexicon, Weights weights) {
    this.lexicon = lexicon;
    this.weights = weights;
    this.fit = weights.fit();
    this.tallies = ThreadLocal.withInitial(() -> new Tally(weights));
    this.shares = ThreadLocal.withInitial(() -> new Shares(weights));
  }

  @Override
  public double cut() {
    return fit.cut();
  }

  @Override
  public Outcome score(NormalText text, List<Span> target, List<Span> others, boolean nested) {
    Passage passage = Passage.of(text, lexicon);
    Tally tally = tallies.get().of(passage);
    double[] mixture = tally.mixture();
    double praise = tally.value(Weights.PRAISE);
    Shares sum = shares.get().begin(text, mixture);
    if (target.isEmpty()) {
      sum.add(passage, tally.writtenMixture(mixture), fit.slope());
      sum.addPrior(fit.offset());
    } else {
      double whole = fit.calibrated(tally.value(mixture));
      double[] written = tally.writtenMixture(mixture);
      Surroundings around = new Surroundings(text, passage, target, others, nested);
      praise = pieces(around, sum, whole);
      double share = fit.places()[Surroundings.WHOLE] * Surroundings.cut(whole) / whole;
      sum.add(passage, written, share * fit.slope());
      sum.addPrior(share * fit.offset());
    }
    List<Cue> cues = sum.cues(passage);
    cues.addAll(own(passage, target, others));
    return outcome(cues, praise);
  }

  /** Adds the pieces around a target; gives the praise in the sentences that name it. */
  private double pieces(Surroundings around, Shares sum, double whole) {
    List<Double> scores = new ArrayList<>();
    double praise = 0;
    for (NormalText piece : around.pieces()) {
      Passage passage = Passage.of(piece, lexicon);
      Tally tally = tallies.get().of(passage);
      double score = fit.calibrated(tally.value(sum.mixture()));
      if (scores.size() == Surroundings.SENTENCES) {
        praise = tally.value(Weights.PRAISE);
      }
      double share = fit.places()[scores.size()] * Surroundings.cut(score) / score;
      sum.add(passage, piece, tally.writtenMixture(sum.mixture()), share * fit.slope());
      sum.addPrior(share * fit.offset());
      scores.add(score);
    }
    double[] numbers = around.numbers(scores, whole);
    for (int i = Surroundings.WHOLE + 1; i < numbers.length; i++) {
      sum.addPrior(fit.places()[i] * numbers[i]);
    }
    return praise;
  }

  /** Words that the training did not know, or whose weight was changed since. */
  private List<Cue> own(Passage passage, List<Span> target, List<Span> others) {
    List<Clue> clues = passage.clues(sense -> !weights.knows(sense));
    if (clues.isEmpty()) {
      return List.of();
    }
    List<Cue> cues = new ArrayList<>();
    Modifiers.apply(passage, clues, cues);
    Attribution.apply(passage, clues, target, others, cues);
    cues.removeIf(cue -> cue.kind() == Cue.Kind.IRONY);
    clues.forEach(clue -> cues.add(clue.cue()));
    return cues;
  }

  private Outcome outcome(List<Cue> cues, double praise) {
    double logOdds = cues.stream().mapToDouble(Cue::weight).sum();
    Tone tone =
        Logistic.probability(logOdds) >= fit.cut()
            ? Tone.NEGATIVE
            : praise >= fit.praiseCut() ? Tone.POSITIVE : Tone.NEUTRAL;
    return new Outcome(logOdds, tone, cues);
  }
}
