package io.tingfeng.sentiment;

import io.tingfeng.model.Cue;
import io.tingfeng.text.Span;
import java.util.List;

/** Says how much a toned word has to do with a brand: the nearer, the more. */
final class Attribution {
  private static final double SAME_SENTENCE = 0.85;
  private static final double UNNAMED_SENTENCE = 0.55;
  private static final double OF_ANOTHER = 0.15;

  private Attribution() {}

  static void apply(
      Passage passage, List<Clue> clues, List<Span> target, List<Span> others, List<Cue> cues) {
    if (target.isEmpty()) {
      return;
    }
    for (Clue clue : clues) {
      double share = share(passage, clue, target, others);
      clue.multiply(share, Cue.Kind.DISTANCE, clue.start, clue.end, "", cues);
    }
  }

  private static double share(Passage passage, Clue clue, List<Span> target, List<Span> others) {
    Span clause = passage.clause(clue.start);
    if (names(clause, target)) {
      return names(clause, others) ? SAME_SENTENCE : 1;
    }
    if (names(clause, others)) {
      return OF_ANOTHER;
    }
    Span sentence = passage.sentence(clue.start);
    boolean here = names(sentence, target);
    boolean there = names(sentence, others);
    if (here && there) {
      return nearest(clue, target) <= nearest(clue, others) ? SAME_SENTENCE : OF_ANOTHER;
    }
    return here ? SAME_SENTENCE : there ? OF_ANOTHER : UNNAMED_SENTENCE;
  }

  private static boolean names(Span span, List<Span> places) {
    return places.stream().anyMatch(place -> span.contains(place.start()));
  }

  private static int nearest(Clue clue, List<Span> places) {
    return places.stream()
        .mapToInt(place -> Math.abs(place.start() - clue.start))
        .min()
        .orElse(Integer.MAX_VALUE);
  }
}
