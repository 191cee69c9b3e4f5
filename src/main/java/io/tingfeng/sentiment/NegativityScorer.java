package io.tingfeng.sentiment;

import io.tingfeng.model.Cue;
import io.tingfeng.model.Negativity;
import io.tingfeng.model.Sighting;
import io.tingfeng.model.Tone;
import io.tingfeng.sentiment.Scoring.Aim;
import io.tingfeng.sentiment.Scoring.Outcome;
import io.tingfeng.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Scores how negative a text is about a brand, as the logistic of a sum of cues. With learned
 * weights in the lexicon the score is a probability: of texts with 0.7 about 70 % are negative.
 * Safe for use by many threads.
 */
public final class NegativityScorer {
  private final Lexicon lexicon;
  private final Scoring scoring;

  public NegativityScorer(Lexicon lexicon) {
    this(lexicon, true);
  }

  private NegativityScorer(Lexicon lexicon, boolean explains) {
    this.lexicon = lexicon;
    this.scoring =
        lexicon
            .weights()
            .<Scoring>map(weights -> new LearnedScoring(lexicon, weights, explains))
            .orElseGet(() -> new WordScoring(lexicon));
  }

  /** A scorer for many texts that gives the same scores without their cues, at twice the speed. */
  public static NegativityScorer withoutCues(Lexicon lexicon) {
    return new NegativityScorer(lexicon, false);
  }

  /** The one cut between negative and the rest, 0 to 1. */
  public double cut() {
    return scoring.cut();
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
    NormalText normal = NormalText.of(text);
    Overlay overlay = target.isEmpty() ? Overlay.NONE : lexicon.overlay(target.getFirst().brand());
    Aim aim = new Aim(spans(normal, target), spans(normal, others), false, overlay);
    return negativity(text, normal, scoring.score(normal, aim));
  }

  /**
   * How negative a text is as a whole and about each of several names. A text is as negative as the
   * mean of its own and its worst target's log-odds.
   *
   * @param whole the text as a whole
   * @param targets by name, in the order of the names; a name that the text lacks gets the whole
   *     text's own score
   */
  public record Verdict(Negativity whole, Map<String, Negativity> targets) {}

  /** Scores a text about names; where names overlap the longest wins. */
  public Verdict judge(String text, List<String> names) {
    NormalText normal = NormalText.of(text);
    Negativity own = negativity(text, normal, scoring.score(normal, Aim.NOBODY));
    Map<String, Negativity> targets = new LinkedHashMap<>();
    List<Named> all = Named.in(normal, names);
    Negativity worst = own;
    boolean isNamed = false;
    for (Named one : all) {
      Negativity about = one.spans().isEmpty() ? own : about(text, normal, one, all);
      targets.put(one.name(), about);
      boolean worse = !isNamed || about.score() > worst.score();
      worst = !one.spans().isEmpty() && worse ? about : worst;
      isNamed |= !one.spans().isEmpty();
    }
    return new Verdict(isNamed ? mean(own, worst) : own, targets);
  }

  private Negativity about(String text, NormalText normal, Named one, List<Named> all) {
    List<Span> others = new ArrayList<>();
    for (Named other : all) {
      if (!other.name().equals(one.name()) && !other.nested()) {
        others.addAll(other.spans());
      }
    }
    return negativity(
        text,
        normal,
        scoring.score(normal, new Aim(one.spans(), others, one.nested(), Overlay.NONE)));
  }

  private Negativity mean(Negativity own, Negativity worst) {
    List<Cue> cues = new ArrayList<>();
    for (Negativity one : List.of(own, worst)) {
      for (Cue cue : one.cues()) {
        cues.add(new Cue(cue.start(), cue.end(), cue.term(), cue.weight() / 2, cue.kind()));
      }
    }
    double score =
        Logistic.probability((Logistic.logOdds(own.score()) + Logistic.logOdds(worst.score())) / 2);
    return new Negativity(score, score >= cut() ? Tone.NEGATIVE : calmer(own, worst), cues);
  }

  private static Tone calmer(Negativity own, Negativity worst) {
    return own.tone() == Tone.NEGATIVE ? worst.tone() : own.tone();
  }

  private static List<Span> spans(NormalText text, List<Sighting> sightings) {
    return sightings.stream()
        .map(place -> new Span(text.indexOf(place.start()), text.indexOf(place.end())))
        .filter(span -> span.start() < span.end())
        .toList();
  }

  /** The outcome with its cues at their places in the original. */
  private static Negativity negativity(String text, NormalText normal, Outcome outcome) {
    List<Cue> cues = new ArrayList<>();
    for (Cue cue : outcome.cues()) {
      if (cue.start() < 0) {
        cues.add(cue);
      } else {
        int start = normal.place(cue.start());
        int end = normal.place(cue.end());
        String words = cue.term().isEmpty() ? "" : text.substring(start, end);
        cues.add(new Cue(start, end, words, cue.weight(), cue.kind()));
      }
    }
    cues.sort(Comparator.comparingInt(Cue::start).thenComparing(Cue::kind));
    return new Negativity(Logistic.probability(outcome.logOdds()), outcome.tone(), cues);
  }
}
