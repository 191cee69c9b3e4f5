package io.tingfeng.heat;

import io.tingfeng.heat.Evidence.Part;
import java.util.List;

/**
 * How far a reading can be relied upon, 0 to 1: a source that was down, a platform without counters
 * and a baseline that is still being learnt lower it. They never change a count.
 */
final class Confidence {
  private static final double LEARNT_DAYS = 14;

  private Confidence() {}

  /** heard × with data × (½ + ½ · learnt). */
  static double of(BrandPicture picture, List<Part> parts) {
    Coverage coverage = picture.coverage();
    double heard =
        coverage.expected() == 0 ? 1 : (double) coverage.answering() / coverage.expected();
    double all = parts.stream().mapToDouble(Part::weight).sum();
    double known =
        parts.stream().filter(p -> p.evidence().isPresent()).mapToDouble(Part::weight).sum();
    double learnt = Math.min(1, picture.daysKnown() / LEARNT_DAYS);
    return heard * known / all * (0.5 + 0.5 * learnt);
  }
}
