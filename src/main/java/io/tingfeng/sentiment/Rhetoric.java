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
  private final List<Denial> denials;
  private final List<Modifier> refuting;
  private final List<Modifier> contrasts;

  Rhetoric(Passage passage, Weights weights) {
    this.passage = passage;
    this.weights = weights;
    this.denials = denials();
    this.refuting = refuting();
    this.contrasts = passage.modifiers(Part.CONTRAST).stream().filter(this::turnsToIll).toList();
  }

  /** An ill word and what denies it. */
  private record Denial(Hit<List<Sense>> hit, Modifier by) {}

  /** Whether the text has no turn that changes anything. */
  boolean isPlain() {
    return denials.isEmpty() && refuting.isEmpty() && contrasts.isEmpty();
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
    for (Denial denial : denials) {
      double ill = shares.illIn(new Span(denial.by().start(), denial.hit().end()));
      cues.add(cue(denial.by(), DENIED * ill, Cue.Kind.NEGATOR));
    }
    return cues;
  }

  /** The ill words behind a negator that the training never met denied. */
  private List<Denial> denials() {
    List<Modifier> denying = passage.modifiers(Part.NEGATOR);
    List<Denial> found = new ArrayList<>();
    for (Hit<List<Sense>> hit : denying.isEmpty() ? List.<Hit<List<Sense>>>of() : passage.hits()) {
      for (Sense sense : hit.value()) {
        if (sense.part() == Part.NEGATIVE) {
          List<Modifier> near = denying.stream().filter(by -> isNear(by, hit)).toList();
          if (near.size() % 2 == 1 && !weights.knowsDenied(sense)) {
            found.add(new Denial(hit, near.getLast()));
          }
        }
      }
    }
    return found;
  }

  private boolean isNear(Modifier by, Hit<List<Sense>> hit) {
    return by.end() <= hit.start()
        && hit.start() - by.end() <= NEGATOR_REACH
        && passage.clause(hit.start()).contains(by.start());
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
