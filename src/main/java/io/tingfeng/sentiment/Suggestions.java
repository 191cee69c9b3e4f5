package io.tingfeng.sentiment;

import io.tingfeng.sentiment.Sense.Part;
import io.tingfeng.text.TermScanner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds words that the lexicons lack: runs of letters that belong together and stand freely in
 * heard texts, and that meet negative texts more often, or more seldom, than chance would have it.
 */
public final class Suggestions {
  private static final double LEAST_COHESION = 1.5;
  private static final double LEAST_FREEDOM = 0.8;
  private static final double LEAST_SURE = 3;
  private static final double LEAST_LOG_ODDS = 0.5;

  /** What a run's fellow may keep of its texts; more, and the longer run is the word. */
  private static final double SAME = 0.8;

  /** Runs that are looked at closely. */
  private static final int CANDIDATES = 600;

  /** Texts vote for themselves: a word is weighed a little less than its company suggests. */
  private static final double CAREFUL = 0.6;

  private static final double LEAST_WEIGHT = 0.3;
  private static final double MOST_WEIGHT = 3;

  private final Lexicon lexicon;
  private final List<HeardText> texts;
  private final GramCount runs;
  private final List<String> names;
  private final int negatives;

  private Suggestions(Lexicon lexicon, List<HeardText> texts, List<String> names, int least) {
    this.lexicon = lexicon;
    this.texts = texts;
    this.names = names;
    this.runs = new GramCount(texts, least);
    this.negatives = (int) texts.stream().filter(HeardText::negative).count();
  }

  /**
   * The words that texts speak for, the surest first.
   *
   * @param texts each wording once
   * @param names folded names of brands, which are no words
   * @param least texts that a word must stand in
   */
  public static List<Suggestion> of(
      Lexicon lexicon, List<HeardText> texts, List<String> names, int least) {
    return new Suggestions(lexicon, texts, names, least).all();
  }

  /** A run while it is weighed. */
  private record Candidate(String run, int count, int negative, double logOdds, double sure) {}

  private List<Suggestion> all() {
    List<Candidate> candidates = new ArrayList<>();
    runs.forEach(
        (run, counts) -> {
          Candidate one = candidate(run, counts);
          if (isTelling(one) && isNew(one) && runs.cohesion(run) >= LEAST_COHESION) {
            candidates.add(one);
          }
        });
    candidates.sort(
        Comparator.comparingDouble((Candidate one) -> -Math.abs(one.sure()))
            .thenComparing(Candidate::run));
    List<Candidate> chosen = whole(candidates.subList(0, Math.min(CANDIDATES, candidates.size())));
    Map<String, Surround> around = around(chosen);
    return chosen.stream()
        .filter(one -> around.getOrDefault(one.run(), new Surround("")).freedom() >= LEAST_FREEDOM)
        .map(one -> suggestion(one, around.getOrDefault(one.run(), new Surround(""))))
        .toList();
  }

  /** Log-odds of negative with against without the run, half a text added to each count. */
  private Candidate candidate(String run, int[] counts) {
    double with = counts[1] + 0.5;
    double withRest = counts[0] - counts[1] + 0.5;
    double without = negatives - counts[1] + 0.5;
    double withoutRest = texts.size() - negatives - (counts[0] - counts[1]) + 0.5;
    double logOdds = Math.log(with * withoutRest / (withRest * without));
    double error = Math.sqrt(1 / with + 1 / withRest + 1 / without + 1 / withoutRest);
    return new Candidate(run, counts[0], counts[1], logOdds, logOdds / error);
  }

  private static boolean isTelling(Candidate one) {
    return one.run().length() > 1
        && Math.abs(one.sure()) >= LEAST_SURE
        && Math.abs(one.logOdds()) >= LEAST_LOG_ODDS;
  }

  /** Whether no entry says it already, and it is no part of a brand's name. */
  private boolean isNew(Candidate one) {
    if (names.stream().anyMatch(name -> name.contains(one.run()) || one.run().contains(name))) {
      return false;
    }
    for (TermScanner.Hit<List<Sense>> hit : lexicon.terms().all(one.run())) {
      boolean isAll = hit.end() - hit.start() == one.run().length();
      for (Sense sense : hit.value()) {
        boolean same = sense.part().isTone() && sense.value() > 0 == one.logOdds() > 0;
        if (isAll || same && sense.value() != 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** Without runs that are only a piece of a longer one. */
  private List<Candidate> whole(List<Candidate> candidates) {
    Map<String, Candidate> all = new HashMap<>();
    candidates.forEach(one -> all.put(one.run(), one));
    return candidates.stream()
        .filter(
            one ->
                all.values().stream()
                    .noneMatch(
                        longer ->
                            longer.run().length() > one.run().length()
                                && longer.run().contains(one.run())
                                && longer.count() >= SAME * one.count()))
        .toList();
  }

  private Map<String, Surround> around(List<Candidate> chosen) {
    Map<String, Surround> around = new LinkedHashMap<>();
    chosen.forEach(one -> around.put(one.run(), new Surround(one.run())));
    TermScanner<Surround> scanner = new TermScanner<>(around);
    for (HeardText text : texts) {
      List<Surround> met =
          scanner.all(text.folded()).stream().map(TermScanner.Hit::value).distinct().toList();
      if (!met.isEmpty()) {
        List<String> known = known(text);
        met.forEach(one -> one.read(text, known));
      }
    }
    return around;
  }

  /** The negative words of the lexicons that stand in a text. */
  private List<String> known(HeardText text) {
    return lexicon.terms().longest(text.folded()).stream()
        .map(hit -> hit.value().getFirst())
        .filter(sense -> sense.part() == Part.NEGATIVE)
        .map(Sense::term)
        .distinct()
        .toList();
  }

  private Suggestion suggestion(Candidate one, Surround around) {
    double size = Math.clamp(Math.abs(one.logOdds()) * CAREFUL, LEAST_WEIGHT, MOST_WEIGHT);
    double weight = Math.round(size * 10) / 10.0 * Math.signum(one.logOdds());
    return new Suggestion(
        one.run(),
        one.count(),
        one.negative(),
        one.logOdds(),
        one.sure(),
        runs.cohesion(one.run()),
        around.freedom(),
        around.brands(),
        weight,
        around.company(),
        around.samples());
  }
}
