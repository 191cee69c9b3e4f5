package io.tingfeng.story;

import java.util.List;

/**
 * How much two posts are one text.
 *
 * @param duplicate the probability that one repeats the other, 0 to 1; 0.5 is the line
 * @param containment the share of the shorter text's 5-grams that stand in the longer, 0 to 1
 * @param isExcerpt the shorter is but a small part of the longer: quoted rather than reprinted
 * @param reasons why, in the words of readers
 */
public record Likeness(
    double duplicate, double containment, boolean isExcerpt, List<String> reasons) {

  public Likeness {
    reasons = List.copyOf(reasons);
  }

  /** Whether one repeats the other. */
  public boolean isDuplicate() {
    return duplicate >= 0.5;
  }
}
