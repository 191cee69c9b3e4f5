package io.tingfeng.sentiment;

import io.tingfeng.model.Cue;
import io.tingfeng.model.Negativity;
import io.tingfeng.model.Tone;
import io.tingfeng.sentiment.Example.Target;
import io.tingfeng.sentiment.Measure.Bin;
import io.tingfeng.sentiment.Measure.Counts;
import io.tingfeng.sentiment.Measure.Judged;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Measures a scorer on texts that people have judged. */
public final class Evaluation {
  private static final int WORST = 20;

  private final NegativityScorer scorer;
  private final List<Judged> judged = new ArrayList<>();
  private final List<Mistake> mistakes = new ArrayList<>();
  private final Map<String, double[]> entries = new HashMap<>();
  private int right;

  private Evaluation(NegativityScorer scorer) {
    this.scorer = scorer;
  }

  /** A text judged otherwise than by a person. */
  public record Mistake(String id, String text, Tone gold, double score) {
    double size() {
      return Math.abs(score - (gold == Tone.NEGATIVE ? 1 : 0));
    }
  }

  /**
   * What an entry did.
   *
   * @param count texts with it
   * @param negative texts with it that people call negative
   * @param weight its mean weight
   */
  public record Contribution(String term, int count, int negative, double weight) {}

  /**
   * The figures.
   *
   * @param accuracy share of texts with the right label of the three
   * @param worst the mistakes that were most sure of themselves
   * @param entries what the words of the lexicons did, the most frequent first
   */
  public record Result(
      int texts,
      double accuracy,
      double precision,
      double recall,
      double f1,
      double auc,
      double calibrationError,
      List<Bin> reliability,
      List<Mistake> worst,
      List<Contribution> entries) {}

  /** The figures of whole texts. */
  public static Result of(NegativityScorer scorer, List<Example> gold) {
    Evaluation evaluation = new Evaluation(scorer);
    gold.forEach(one -> evaluation.judge(one, evaluation.verdict(one).whole(), one.tone()));
    return evaluation.result();
  }

  /** The figures of what texts say of those they name; a text that names nobody counts whole. */
  public static Result ofTargets(NegativityScorer scorer, List<Example> gold) {
    Evaluation evaluation = new Evaluation(scorer);
    for (Example one : gold) {
      NegativityScorer.Verdict verdict = evaluation.verdict(one);
      if (one.targets().isEmpty()) {
        evaluation.judge(one, verdict.whole(), one.tone());
      }
      for (Target target : one.targets()) {
        Negativity about = verdict.targets().getOrDefault(target.name(), verdict.whole());
        evaluation.judge(one, about, target.tone());
      }
    }
    return evaluation.result();
  }

  private NegativityScorer.Verdict verdict(Example example) {
    return scorer.judge(example.text(), example.targets().stream().map(Target::name).toList());
  }

  private void judge(Example example, Negativity said, Tone gold) {
    boolean isNegative = gold == Tone.NEGATIVE;
    judged.add(new Judged(said.score(), isNegative));
    right += said.tone() == gold ? 1 : 0;
    if ((said.tone() == Tone.NEGATIVE) != isNegative) {
      mistakes.add(new Mistake(example.id(), example.text(), gold, said.score()));
    }
    for (Cue cue : said.cues()) {
      if (cue.kind() == Cue.Kind.TERM || cue.kind() == Cue.Kind.EMOJI) {
        double[] sums = entries.computeIfAbsent(cue.term(), term -> new double[3]);
        sums[0]++;
        sums[1] += isNegative ? 1 : 0;
        sums[2] += cue.weight();
      }
    }
  }

  private Result result() {
    Measure measure = new Measure(judged);
    Counts counts = measure.at(scorer.cut());
    mistakes.sort(Comparator.comparingDouble(Mistake::size).reversed());
    List<Contribution> words = new ArrayList<>();
    entries.forEach(
        (term, sums) ->
            words.add(new Contribution(term, (int) sums[0], (int) sums[1], sums[2] / sums[0])));
    words.sort(
        Comparator.comparingInt((Contribution one) -> -one.count())
            .thenComparing(Contribution::term));
    return new Result(
        measure.size(),
        judged.isEmpty() ? 0 : (double) right / judged.size(),
        counts.precision(),
        counts.recall(),
        counts.f1(),
        measure.auc(),
        measure.calibrationError(),
        measure.bins(),
        List.copyOf(mistakes.subList(0, Math.min(WORST, mistakes.size()))),
        words);
  }
}
