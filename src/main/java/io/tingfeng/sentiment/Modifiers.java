package io.tingfeng.sentiment;

import io.tingfeng.model.Cue;
import io.tingfeng.sentiment.Passage.Modifier;
import io.tingfeng.sentiment.Sense.Part;
import io.tingfeng.text.Span;
import java.util.List;

/** What stands around a toned word and changes it. */
final class Modifiers {
  /** A negator reaches the word that begins at most so many characters after it. */
  private static final int NEGATOR_REACH = 4;

  private static final int INTENSIFIER_REACH = 3;

  private Modifiers() {}

  static void apply(Passage passage, List<Clue> clues, List<Cue> cues) {
    List<Modifier> intensifiers = passage.modifiers(Part.INTENSIFIER);
    List<Modifier> negators = passage.modifiers(Part.NEGATOR);
    for (Clue clue : clues) {
      intensify(passage, clue, intensifiers, cues);
      negate(passage, clue, negators, cues);
    }
    weaken(passage, clues, passage.modifiers(Part.QUESTION), Cue.Kind.QUESTION, cues);
    weaken(passage, clues, passage.modifiers(Part.REFUTATION), Cue.Kind.REFUTATION, cues);
    contrast(passage, clues, cues);
    irony(passage, clues, cues);
  }

  private static void intensify(
      Passage passage, Clue clue, List<Modifier> intensifiers, List<Cue> cues) {
    for (Modifier by : intensifiers) {
      boolean before = by.end() <= clue.start && clue.start - by.end() <= INTENSIFIER_REACH;
      boolean after = by.start() == clue.end;
      if ((before || after) && passage.clause(clue.start).contains(by.start())) {
        clue.multiply(by.factor(), Cue.Kind.INTENSIFIER, by.start(), by.end(), by.words(), cues);
      }
    }
  }

  /** Two negators take each other back, so each multiplies. */
  private static void negate(Passage passage, Clue clue, List<Modifier> negators, List<Cue> cues) {
    for (Modifier by : negators) {
      boolean before = by.end() <= clue.start && clue.start - by.end() <= NEGATOR_REACH;
      if (before && passage.clause(clue.start).contains(by.start())) {
        clue.multiply(by.factor(), Cue.Kind.NEGATOR, by.start(), by.end(), by.words(), cues);
      }
    }
  }

  /** Only the strongest questioning or refuting word of a sentence works. */
  private static void weaken(
      Passage passage, List<Clue> clues, List<Modifier> modifiers, Cue.Kind kind, List<Cue> cues) {
    for (Span sentence : passage.sentences()) {
      modifiers.stream()
          .filter(by -> sentence.contains(by.start()))
          .min((a, b) -> Double.compare(a.factor(), b.factor()))
          .ifPresent(
              by ->
                  clues.stream()
                      .filter(clue -> sentence.contains(clue.start) && clue.effective() > 0)
                      .filter(clue -> clue.end <= by.start() || clue.start >= by.end())
                      .forEach(
                          clue ->
                              clue.multiply(
                                  by.factor(), kind, by.start(), by.end(), by.words(), cues)));
    }
  }

  private static void contrast(Passage passage, List<Clue> clues, List<Cue> cues) {
    for (Modifier by : passage.modifiers(Part.CONTRAST)) {
      Span sentence = passage.sentence(by.start());
      for (Clue clue : clues) {
        if (clue.start >= sentence.start() && clue.end <= by.start()) {
          clue.multiply(by.factor(), Cue.Kind.CONTRAST, by.start(), by.end(), by.words(), cues);
        }
      }
    }
  }

  /** An irony mark counts in full beside praise, which it also takes back, and by half alone. */
  private static void irony(Passage passage, List<Clue> clues, List<Cue> cues) {
    for (Modifier by : passage.modifiers(Part.IRONY)) {
      Span sentence = passage.sentence(by.start());
      boolean praised = false;
      for (Clue clue : clues) {
        if (sentence.contains(clue.start) && clue.isPraise()) {
          clue.multiply(0.2, Cue.Kind.IRONY, by.start(), by.end(), by.words(), cues);
          praised = true;
        }
      }
      double weight = praised ? by.factor() : by.factor() / 2;
      cues.add(new Cue(by.start(), by.end(), by.words(), weight, Cue.Kind.IRONY));
    }
  }
}
