package io.tingfeng.sentiment;

import io.tingfeng.model.Cue;
import io.tingfeng.model.Negativity;
import io.tingfeng.model.Sighting;
import io.tingfeng.model.Tone;
import io.tingfeng.text.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Scores how negative a text is about a brand, as the logistic of a sum of cues: toned words, what
 * negators, intensifiers, contrast, questions and refutation do to them, irony marks, and how far
 * from the brand they stand. Safe for use by many threads.
 */
public final class NegativityScorer {
  /** The one cut between negative and the rest. */
  public static final double CUT = 0.5;

  private static final double PRAISED = 0.25;
  private static final double PRIOR = -0.75;

  /** Words beyond the first few say the same again: the sum of n words is shrunk by n^-0.4. */
  private static final double CROWDING = 0.4;

  private static final int LONGEST = 4_000;

  private final Lexicon lexicon;

  public NegativityScorer(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** How negative a text is as a whole. */
  public Negativity score(String text) {
    return score(text, List.of(), List.of());
  }

  /**
   * How negative a text is about a brand.
   *
   * @param target where the brand is named; the whole text counts alike when empty
   * @param others where other brands are named
   */
  public Negativity score(String text, List<Sighting> target, List<Sighting> others) {
    String folded = Folding.fold(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    Passage passage = new Passage(folded, lexicon.terms().longest(folded));
    List<Cue> cues = new ArrayList<>();
    List<Clue> clues = passage.clues();
    Modifiers.apply(passage, clues, cues);
    Attribution.apply(passage, clues, target, others, cues);
    clues.forEach(clue -> cues.add(clue.cue()));
    return verdict(crowd(cues, clues.size()));
  }

  private static List<Cue> crowd(List<Cue> cues, int words) {
    double shrink = words > 1 ? Math.pow(words, -CROWDING) : 1;
    List<Cue> all = new ArrayList<>();
    all.add(new Cue(-1, -1, "", PRIOR, Cue.Kind.PRIOR));
    cues.stream()
        .map(cue -> new Cue(cue.start(), cue.end(), cue.term(), cue.weight() * shrink, cue.kind()))
        .sorted(Comparator.comparingInt(Cue::start).thenComparing(Cue::kind))
        .forEach(all::add);
    return all;
  }

  private static Negativity verdict(List<Cue> cues) {
    double score = Negativity.scoreOf(cues);
    if (score >= CUT) {
      return new Negativity(score, Tone.NEGATIVE, cues);
    }
    double praise = cues.stream().mapToDouble(Cue::weight).filter(weight -> weight < 0).sum();
    boolean praised = score < PRAISED && praise < PRIOR - 0.3;
    return new Negativity(score, praised ? Tone.POSITIVE : Tone.NEUTRAL, cues);
  }
}
