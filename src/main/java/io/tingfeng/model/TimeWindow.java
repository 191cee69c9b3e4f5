package io.tingfeng.model;

import java.time.Duration;
import java.time.Instant;

/** A span of time that includes its start and excludes its end. */
public record TimeWindow(Instant from, Instant to) {

  public TimeWindow {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "a window cannot end before it begins: " + from + " " + to);
    }
  }

  /** The span of a length that ends at a time. */
  public static TimeWindow endingAt(Instant to, Duration length) {
    return new TimeWindow(to.minus(length), to);
  }

  /** Whether a time lies inside. */
  public boolean contains(Instant time) {
    return !time.isBefore(from) && time.isBefore(to);
  }

  /** The length of the span. */
  public Duration length() {
    return Duration.between(from, to);
  }

  /** The equal span right before this one. */
  public TimeWindow previous() {
    return new TimeWindow(from.minus(length()), from);
  }
}
