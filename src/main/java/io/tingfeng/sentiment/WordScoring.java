package io.tingfeng.sentiment;

import io.tingfeng.model.Cue;
import io.tingfeng.model.Tone;
import java.util.ArrayList;
import java.util.List;

/**
 * Scores by the analysts' words alone: a sum of toned words and of what negators, intensifiers,
 * contrast, questions and refutation do to them, of irony marks, and of the distance to the target.
 */
final class WordScoring implements Scoring {
  private static final double CUT = 0.5;

  private static final double PRAISED = 0.25;
  private static final double PRIOR = -0.63;

  /** The analysts' weights are somewhat too careful: the line was fitted on judged texts. */
  private static final double SLOPE = 1.24;

  /** Words beyond the first few say the same again: the sum of n words is shrunk by n^-0.4. */
  private static final double CROWDING = 0.4;

  private final Lexicon lexicon;

  WordScoring(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public Outcome score(NormalText text, Aim aim) {
    Passage passage = Passage.of(text, lexicon, aim.overlay());
    List<Cue> cues = new ArrayList<>();
    List<Clue> clues = passage.clues();
    Modifiers.apply(passage, clues, cues);
    Attribution.apply(passage, clues, aim.target(), aim.others(), cues);
    clues.forEach(clue -> cues.add(clue.cue()));
    List<Cue> crowded = crowd(cues, clues.size());
    crowded.addAll(Comparison.cues(text.text(), aim.target(), aim.others()));
    return verdict(crowded);
  }

  @Override
  public double cut() {
    return CUT;
  }

  private static List<Cue> crowd(List<Cue> cues, int words) {
    double shrink = SLOPE * (words > 1 ? Math.pow(words, -CROWDING) : 1);
    List<Cue> all = new ArrayList<>();
    all.add(new Cue(-1, -1, "", PRIOR, Cue.Kind.PRIOR));
    for (Cue cue : cues) {
      double weight = cue.weight() * shrink;
      all.add(new Cue(cue.start(), cue.end(), cue.term(), weight, cue.kind()));
    }
    return all;
  }

  private static Outcome verdict(List<Cue> cues) {
    double logOdds = cues.stream().mapToDouble(Cue::weight).sum();
    double score = Logistic.probability(logOdds);
    if (score >= CUT) {
      return new Outcome(logOdds, Tone.NEGATIVE, cues);
    }
    double praise = cues.stream().mapToDouble(Cue::weight).filter(weight -> weight < 0).sum();
    boolean praised = score < PRAISED && praise < PRIOR - 0.3;
    return new Outcome(logOdds, praised ? Tone.POSITIVE : Tone.NEUTRAL, cues);
  }
}
