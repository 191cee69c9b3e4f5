package io.tingfeng.sentiment;

import io.tingfeng.sentiment.Measure.Bin;
import io.tingfeng.sentiment.Measure.Counts;
import io.tingfeng.sentiment.Measure.Judged;
import io.tingfeng.sentiment.Rehearsal.Said;
import io.tingfeng.sentiment.Weights.Fit;
import io.tingfeng.sentiment.WeightsFile.Line;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Learns the weights of a folder from judged texts, and says how well texts are judged by weights
 * that had not seen them. The same texts and lexicons give the same file.
 */
public final class Training {
  /** Written entries that are kept, those with the largest figures; traits are all kept. */
  private static final int MOST = 200_000;

  private final Lexicon lexicon;
  private final Catalogue catalogue;

  /**
   * Reads the texts.
   *
   * @param lexicon the analysts' words; what it holds of learned weights is not looked at
   */
  public Training(Lexicon lexicon, List<Example> examples) {
    this.lexicon = lexicon;
    List<String> sets = examples.stream().map(Example::set).distinct().toList();
    this.catalogue = new Catalogue(lexicon, examples, sets);
  }

  /**
   * How well one set was judged.
   *
   * @param texts of the whole texts
   * @param targets of the targets that the texts name, with no text when there are none
   * @param auc area under the ROC curve of the whole texts
   * @param calibrationError of the whole texts' probabilities, 0 is best
   */
  public record Figures(
      String set, Score texts, Score targets, double auc, double calibrationError) {}

  /** Right and wrong at the cut. */
  public record Score(int size, double precision, double recall, double f1) {
    static Score of(Measure measure, double cut) {
      Counts counts = measure.at(cut);
      return new Score(measure.size(), counts.precision(), counts.recall(), counts.f1());
    }
  }

  /**
   * What a rehearsal showed.
   *
   * @param reliability of all sets together: what is said against what is found
   */
  public record Report(double cut, List<Figures> sets, List<Bin> reliability) {}

  /** Judges every fifth of the texts by the other four. */
  public Report byFolds() {
    return report(Rehearsal.byFolds(catalogue, lexicon));
  }

  /** Judges every set by the other sets. */
  public Report bySets() {
    return report(Rehearsal.bySets(catalogue, lexicon));
  }

  /** Learns from all texts, fits the rest on a rehearsal by folds, and writes the weights. */
  public Report write(Path folder) throws IOException {
    List<Said> said = Rehearsal.byFolds(catalogue, lexicon);
    Weights raw = Columns.learn(catalogue, catalogue.facts());
    Weights weights = raw.with(fitting(said).of(raw.fit()));
    WeightsFile.write(weights, kept(weights), folder.resolve(WeightsFile.NAME));
    return report(said);
  }

  private Fitting fitting(List<Said> said) {
    return new Fitting(said, catalogue.sets().size());
  }

  private Report report(List<Said> said) {
    Fitting fitting = fitting(said);
    Fit fit = fitting.of(Fit.raw(catalogue.sets(), new double[0]));
    List<Figures> sets = new ArrayList<>();
    for (int genre = 0; genre < catalogue.sets().size(); genre++) {
      sets.add(figures(catalogue.sets().get(genre), fitting.ofGenre(genre), fit));
    }
    return new Report(
        fit.cut(), sets, Fitting.measure(said, one -> Fitting.documentScore(one, fit)).bins());
  }

  private static Figures figures(String set, List<Said> own, Fit fit) {
    Measure texts = Fitting.measure(own, one -> Fitting.documentScore(one, fit));
    List<Judged> pairs = new ArrayList<>();
    for (Said one : own) {
      one.targets()
          .forEach(
              target ->
                  pairs.add(
                      new Judged(
                          Fitting.targetScore(one, target, fit), Rehearsal.isNegative(target))));
    }
    return new Figures(
        set,
        Score.of(texts, fit.cut()),
        Score.of(new Measure(pairs), fit.cut()),
        texts.auc(),
        texts.calibrationError());
  }

  /** The entries worth their place, the most frequent first. */
  private List<Line> kept(Weights weights) {
    List<Line> traits = new ArrayList<>();
    List<Line> written = new ArrayList<>();
    for (int entry = 0; entry < catalogue.size(); entry++) {
      if (weights.isLearned(entry)) {
        EntryKind kind = catalogue.kind(entry);
        (kind.isWritten() ? written : traits).add(new Line(kind, catalogue.name(entry), entry));
      }
    }
    written.sort(
        Comparator.comparingDouble((Line line) -> -importance(weights, line.entry()))
            .thenComparing(Line::wording));
    List<Line> kept = new ArrayList<>(traits);
    kept.addAll(written.subList(0, Math.min(MOST, written.size())));
    // Frequent entries stand together, so that few places of memory are hot while scoring.
    kept.sort(
        Comparator.comparingInt((Line line) -> -catalogue.count(line.entry()))
            .thenComparing(Line::kind)
            .thenComparing(Line::wording));
    return kept;
  }

  private static double importance(Weights weights, int entry) {
    Fit fit = weights.fit();
    double own = 0;
    for (int i = 0; i < fit.genres().size(); i++) {
      own = Math.max(own, Math.abs(weights.value(entry, Weights.PARTS + i)));
    }
    return Math.abs(weights.value(entry, Weights.SHARED)) + own;
  }
}
