package io.tingfeng.heat;

import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.MentionId;
import java.util.List;

/**
 * One rule of the ladder and what it found.
 *
 * @param rule the rule's name
 * @param level the level it reaches; {@link CrisisLevel#NONE} when it did not fire
 * @param reason in Chinese, with the counts in it
 * @param value what was measured
 * @param threshold what it is measured against
 * @param evidence the mentions behind it, the weightiest first
 */
public record Signal(
    Rule rule,
    CrisisLevel level,
    String reason,
    double value,
    double threshold,
    List<MentionId> evidence) {

  public Signal {
    evidence = List.copyOf(evidence);
  }

  /** Whether the rule fired. */
  public boolean isFired() {
    return level != CrisisLevel.NONE;
  }

  /** A rule that did not fire, with how far off it was. */
  static Signal quiet(Rule rule, String reason, double value, double threshold) {
    return new Signal(rule, CrisisLevel.NONE, reason, value, threshold, List.of());
  }
}
