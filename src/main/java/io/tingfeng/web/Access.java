package io.tingfeng.web;

import io.javalin.security.RouteRole;
import io.tingfeng.people.Right;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may use a route; every route has exactly one. */
public enum Access implements RouteRole {
  /** Everybody, also without an account. */
  OPEN(null),
  /** Whoever is signed in. */
  SIGNED_IN(null),
  READ(Right.READ),
  JUDGE(Right.JUDGE),
  ANSWER(Right.ANSWER),
  REVEAL(Right.REVEAL),
  TUNE(Right.TUNE),
  ADMINISTER(Right.ADMINISTER);

  private final @Nullable Right right;

  Access(@Nullable Right right) {
    this.right = right;
  }

  /** The right that it asks for, when it asks for one. */
  public Optional<Right> right() {
    return Optional.ofNullable(right);
  }
}
