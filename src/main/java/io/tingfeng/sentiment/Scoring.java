package io.tingfeng.sentiment;

import io.tingfeng.model.Cue;
import io.tingfeng.model.Tone;
import io.tingfeng.text.Span;
import java.util.List;

/** A way to score a text: by the analysts' words alone, or with learned weights beside them. */
interface Scoring {

  /** The cues of a text about a target, their places in the normal text. */
  Outcome score(NormalText text, Aim aim);

  /**
   * About whom a text is scored.
   *
   * @param target where it is named; the whole text counts alike when empty
   * @param others where others are named
   * @param nested whether the target stands only inside longer names
   * @param overlay what words mean for it alone
   */
  record Aim(List<Span> target, List<Span> others, boolean nested, Overlay overlay) {
    /** The text as a whole. */
    static final Aim NOBODY = new Aim(List.of(), List.of(), false, Overlay.NONE);
  }

  /** The score from which a text is negative. */
  double cut();

  /**
   * What came of a text.
   *
   * @param cues add up to the log-odds
   */
  record Outcome(double logOdds, Tone tone, List<Cue> cues) {}
}
