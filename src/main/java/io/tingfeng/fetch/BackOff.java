package io.tingfeng.fetch;

import java.time.Duration;
import java.util.Optional;

/** How long a host rests that asks for it: 30 seconds, doubled each time up to a bound. */
final class BackOff {
  private static final Duration FIRST = Duration.ofSeconds(30);

  /** For hosts that say that we ask too often. */
  private static final Duration LONGEST_OFTEN = Duration.ofHours(6);

  /** For hosts that say that they are busy: it may be one broken page of a large site. */
  private static final Duration LONGEST_BUSY = Duration.ofMinutes(30);

  private static final int MOST_DOUBLINGS = 20;

  private BackOff() {}

  /**
   * The rest after some strikes. The host's own wish counts; when it did not help the last time,
   * the longer of both does.
   */
  static Duration rest(Cause cause, int strikes, Optional<Duration> wish) {
    Duration own = doubled(FIRST, strikes, cause == Cause.RATE ? LONGEST_OFTEN : LONGEST_BUSY);
    if (wish.isEmpty()) {
      return own;
    }
    return strikes == 0 || wish.get().compareTo(own) > 0 ? wish.get() : own;
  }

  /** A span doubled some times, up to a longest. */
  static Duration doubled(Duration span, int times, Duration longest) {
    Duration grown = span.multipliedBy(1L << Math.min(times, MOST_DOUBLINGS));
    return grown.compareTo(longest) > 0 ? longest : grown;
  }
}
