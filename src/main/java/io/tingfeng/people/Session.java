package io.tingfeng.people;

import java.time.Duration;
import java.time.Instant;

/**
 * A browser in which somebody is signed in.
 *
 * @param hash of the secret in the cookie
 * @param account whose it is
 * @param openedAt when they signed in
 * @param seenAt when it was last used, to a few minutes
 * @param browser what the browser calls itself, cut
 */
public record Session(
    String hash, String account, Instant openedAt, Instant seenAt, String browser) {
  /** Unused for so long, it ends. */
  public static final Duration IDLE = Duration.ofHours(12);

  /** Older than that, it ends whatever its use. */
  public static final Duration LONGEST = Duration.ofDays(7);

  private static final Duration NOTED = Duration.ofMinutes(5);

  /** Whether it still holds. */
  public boolean holds(Instant at) {
    return at.isBefore(seenAt.plus(IDLE)) && at.isBefore(openedAt.plus(LONGEST));
  }

  /** Whether its use is worth a write. */
  boolean isStale(Instant at) {
    return at.isAfter(seenAt.plus(NOTED));
  }
}
