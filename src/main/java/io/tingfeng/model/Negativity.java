package io.tingfeng.model;

import java.util.List;

/**
 * How negative a text is about a brand (负面度).
 *
 * @param score 0 to 1; the logistic of the sum of the cues' weights
 * @param tone the label at the product's one cut
 * @param cues all reasons, in the order of the text
 */
public record Negativity(double score, Tone tone, List<Cue> cues) {

  public Negativity {
    cues = List.copyOf(cues);
  }

  /** The score that the cues add up to, 0 to 1. */
  public static double scoreOf(List<Cue> cues) {
    return 1 / (1 + Math.exp(-cues.stream().mapToDouble(Cue::weight).sum()));
  }
}
