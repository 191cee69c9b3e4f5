package io.tingfeng.people;

import java.util.Set;

/**
 * Who asks, and what they may.
 *
 * @param rights those of the role, cut to a token's scopes
 * @param way how they showed who they are
 */
public record Caller(Account account, Set<Right> rights, Way way) {
  public Caller {
    rights = Set.copyOf(rights);
  }

  /** How somebody shows who they are. */
  public enum Way {
    SESSION,
    TOKEN
  }

  /** Whether they may. */
  public boolean may(Right right) {
    return rights.contains(right);
  }
}
