package io.tingfeng.sentiment;

import io.tingfeng.model.Tone;
import io.tingfeng.sentiment.Example.Target;
import io.tingfeng.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * Judges texts with weights that were learned without them: by fifths of the material, or a whole
 * set at a time.
 */
final class Rehearsal {
  private static final int FOLDS = 5;

  private final Catalogue catalogue;
  private final Lexicon lexicon;
  private final List<Said> said = new ArrayList<>();

  private Rehearsal(Catalogue catalogue, Lexicon lexicon) {
    this.catalogue = catalogue;
    this.lexicon = lexicon;
  }

  /**
   * What was said of a text.
   *
   * @param logOdds of negative, as the columns give them
   * @param praise log-odds of praise
   * @param targets those whom the text names
   */
  record Said(Facts facts, double logOdds, double praise, List<OfTarget> targets) {}

  /**
   * What was said around a target.
   *
   * @param pieces log-odds of the pieces
   */
  record OfTarget(Target target, Surroundings surroundings, List<Double> pieces) {}

  /** Every text is judged by weights learned from the four fifths that it is not in. */
  static List<Said> byFolds(Catalogue catalogue, Lexicon lexicon) {
    IntFunction<Predicate<Facts>> held =
        fold -> text -> Math.floorMod(text.group() * 31, FOLDS) == fold;
    return new Rehearsal(catalogue, lexicon).run(FOLDS, held, held);
  }

  /** Every set is judged by weights learned from the other sets, without texts that it shares. */
  static List<Said> bySets(Catalogue catalogue, Lexicon lexicon) {
    return new Rehearsal(catalogue, lexicon)
        .run(
            catalogue.sets().size(),
            set -> text -> text.genre() == set,
            set -> {
              java.util.Set<Long> groups = new java.util.HashSet<>();
              catalogue.facts().stream()
                  .filter(text -> text.genre() == set)
                  .forEach(text -> groups.add(text.group()));
              return text -> text.genre() == set || groups.contains(text.group());
            });
  }

  private List<Said> run(
      int rounds, IntFunction<Predicate<Facts>> judged, IntFunction<Predicate<Facts>> held) {
    for (int round = 0; round < rounds; round++) {
      Predicate<Facts> out = held.apply(round);
      List<Facts> rest = catalogue.facts().stream().filter(out.negate()).toList();
      Weights weights = Columns.learn(catalogue, rest);
      Tally tally = new Tally(weights);
      catalogue.facts().stream()
          .filter(judged.apply(round))
          .forEach(text -> said.add(judge(text, tally)));
    }
    return said;
  }

  private Said judge(Facts facts, Tally tally) {
    double[] mixture = tally.of(facts).mixture();
    double logOdds = tally.value(mixture);
    double praise = tally.value(Weights.PRAISE);
    return new Said(facts, logOdds, praise, targets(facts.example(), tally, mixture));
  }

  private List<OfTarget> targets(Example example, Tally tally, double[] mixture) {
    List<OfTarget> targets = new ArrayList<>();
    if (example.targets().isEmpty()) {
      return targets;
    }
    NormalText text = NormalText.of(example.text());
    Passage passage = Passage.of(text, lexicon);
    List<Named> all = Named.in(text, example.targets().stream().map(Target::name).toList());
    for (Target target : example.targets()) {
      List<Span> others = new ArrayList<>();
      all.stream()
          .filter(one -> !one.name().equals(target.name()) && !one.nested())
          .forEach(one -> others.addAll(one.spans()));
      all.stream()
          .filter(one -> one.name().equals(target.name()) && !one.spans().isEmpty())
          .forEach(
              one -> {
                Surroundings around =
                    new Surroundings(text, passage, one.spans(), others, one.nested());
                List<Double> pieces =
                    around.pieces().stream()
                        .map(piece -> tally.of(Passage.of(piece, lexicon)).value(mixture))
                        .toList();
                targets.add(new OfTarget(target, around, pieces));
              });
    }
    return targets;
  }

  /**
   * Whether a set's targets are named in its texts, as brands are, and not meant, as aspects are.
   */
  static boolean areNamed(List<Said> ofSet) {
    long targets = ofSet.stream().mapToLong(s -> s.facts().example().targets().size()).sum();
    long named = ofSet.stream().mapToLong(s -> s.targets().size()).sum();
    return targets > 0 && named > 0.9 * targets;
  }

  static boolean isNegative(OfTarget one) {
    return one.target().tone() == Tone.NEGATIVE;
  }
}
