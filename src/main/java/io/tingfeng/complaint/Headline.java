package io.tingfeng.complaint;

import java.util.OptionalInt;

/**
 * A folded headline in which the brand's names are masked, so that no word is found inside a name.
 *
 * @param text the headline
 * @param brandAt where the brand is first named, -1 when only the body names it
 * @param place on a hot list
 */
record Headline(String text, int brandAt, OptionalInt place) {
  static final char MASK = '\ue000';

  boolean isNamed() {
    return brandAt >= 0;
  }

  /** Whether the headline is the brand and nothing else. */
  boolean isBare() {
    return text.chars().allMatch(c -> c == MASK || !Character.isLetterOrDigit(c));
  }
}
