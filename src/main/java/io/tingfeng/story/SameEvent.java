package io.tingfeng.story;

import java.util.List;

/**
 * Whether two posts are about one event.
 *
 * @param probability 0 to 1, calibrated; 0.5 is the line
 * @param reasons what speaks for it and against it, in the words of readers
 */
public record SameEvent(double probability, List<String> reasons) {

  public SameEvent {
    reasons = List.copyOf(reasons);
  }

  /** Whether they are taken to be about one event. */
  public boolean isSame() {
    return probability >= 0.5;
  }
}
