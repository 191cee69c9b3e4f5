package io.tingfeng.sentiment;

import io.tingfeng.model.Cue;
import io.tingfeng.sentiment.Passage.Modifier;
import io.tingfeng.sentiment.Sense.Part;
import io.tingfeng.text.Span;
import io.tingfeng.text.TermScanner.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the turns of a text do to all that was learned of it: refutation and advice weaken what is
 * ill in their sentence, contrast weakens what stood before it, and a denied ill word that the
 * training never met denied speaks for the opposite.
 */
final class Rhetoric {
  /** Questions that weaken so much are advice or a fear that did not come true. */
  private static final double ADVICE = 0.3;

  /** A denied reproach is none. */
  private static final double DENIED = -1;

  /** The training has seen contrast too, so that only a part is left to do. */
  private static final double PRAISE_LEFT = 0.85;

  private static final double STRONG_CONTRAST = 0.5;
  private static final int NEGATOR_REACH = 4;

  private final Passage passage;
  private final Weights weights;
  private final List<Modifier> denying;
  private final List<Modifier> refuting;
  private final List<Modifier> contrasts;

  Rhetoric(Passage passage, Weights weights) {
    this.passage = passage;
    this.weights = weights;
    this.denying = passage.modifiers(Part.NEGATOR);
    this.refuting = refuting();
    this.contrasts = passage.modifiers(Part.CONTRAST).stream().filter(this::turnsToIll).toList();
  }

  /** Whether the text has a turn at all. */
  boolean isPlain() {
    return denying.isEmpty() && refuting.isEmpty() && contrasts.isEmpty();
  }

  /** The cues of the turns, beside the shares that they change. */
  List<Cue> cues(Shares shares) {
    List<Cue> cues = new ArrayList<>();
    for (Modifier by : refuting) {
      double ill = shares.illIn(passage.sentence(by.start()));
      cues.add(cue(by, (by.factor() - 1) * shares.withGeneral(ill), Cue.Kind.REFUTATION));
    }
    for (Modifier by : contrasts) {
      Span before = new Span(passage.sentence(by.start()).start(), by.start());
      double praise = Math.min(0, shares.in(before));
      cues.add(cue(by, (by.factor() - 1) * PRAISE_LEFT * praise, Cue.Kind.CONTRAST));
    }
    for (Hit<List<Sense>> hit : passage.hits()) {
      hit.value().stream()
          .filter(sense -> sense.part() == Part.NEGATIVE && !weights.knowsDenied(sense))
          .forEach(sense -> deny(hit, shares, cues));
    }
    return cues;
  }

  /** Whether ill words alone follow in the sentence. */
  private boolean turnsToIll(Modifier by) {
    int end = passage.sentence(by.start()).end();
    boolean ill = false;
    for (Hit<List<Sense>> hit : passage.hits()) {
      if (hit.start() >= by.end() && hit.end() <= end) {
        Part part = hit.value().getFirst().part();
        ill |= part == Part.NEGATIVE;
        if (part == Part.POSITIVE || part == Part.NEGATOR) {
          return false;
        }
      }
    }
    return ill && by.factor() <= STRONG_CONTRAST;
  }

  private void deny(Hit<List<Sense>> hit, Shares shares, List<Cue> cues) {
    List<Modifier> near =
        denying.stream()
            .filter(by -> by.end() <= hit.start() && hit.start() - by.end() <= NEGATOR_REACH)
            .filter(by -> passage.clause(hit.start()).contains(by.start()))
            .toList();
    if (near.size() % 2 == 1) {
      Modifier by = near.getLast();
      double ill = shares.illIn(new Span(by.start(), hit.end()));
      cues.add(cue(by, DENIED * ill, Cue.Kind.NEGATOR));
    }
  }

  /** The strongest refuting or advising word of each sentence. */
  private List<Modifier> refuting() {
    List<Modifier> all = new ArrayList<>(passage.modifiers(Part.REFUTATION));
    passage.modifiers(Part.QUESTION).stream().filter(by -> by.factor() <= ADVICE).forEach(all::add);
    all.sort(Comparator.comparingDouble(Modifier::factor));
    Set<Span> met = new HashSet<>();
    all.removeIf(by -> !met.add(passage.sentence(by.start())));
    return all;
  }

  private static Cue cue(Modifier by, double weight, Cue.Kind kind) {
    return new Cue(by.start(), by.end(), by.words(), weight, kind);
  }
}
