package io.tingfeng.complaint;

import java.util.OptionalInt;

/**
 * A folded headline in which the brand's names are masked, so that no word is found inside a name.
 *
 * @param text the headline
 * @param brandAt where the brand is first named, -1 when only the body names it
 * @param brandEnd one past its first name
 * @param place on a hot list
 * @param titled whether it is a title, and not the beginning of a text
 */
record Headline(String text, int brandAt, int brandEnd, OptionalInt place, boolean titled) {
  static final char MASK = '\ue000';

  boolean isNamed() {
    return brandAt >= 0;
  }

  /** Whether the title is the brand and nothing else. */
  boolean isBare() {
    return titled && text.chars().allMatch(c -> c == MASK || !Character.isLetterOrDigit(c));
  }
}
