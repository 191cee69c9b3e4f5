package io.tingfeng.people;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A key for a program that speaks for an account.
 *
 * @param hash of the secret
 * @param label what it is for, in its owner's words
 * @param scopes what it may do, at most what its account may
 * @param endsAt when it stops to hold, never when absent
 */
public record ApiToken(
    String hash,
    String account,
    String label,
    Set<Right> scopes,
    Instant createdAt,
    Optional<Instant> endsAt) {
  /** What a secret begins with, so that scanners find one that was leaked. */
  public static final String MARK = "tf_";

  public ApiToken {
    scopes = Set.copyOf(scopes);
  }

  /** A short name to point at it: the first characters of the hash. */
  public String id() {
    return hash.substring(0, 12);
  }

  /** Whether it still holds. */
  public boolean holds(Instant at) {
    return endsAt.map(at::isBefore).orElse(true);
  }
}
