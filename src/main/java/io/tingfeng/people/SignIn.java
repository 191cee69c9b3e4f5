package io.tingfeng.people;

import java.time.Duration;

/** How an attempt to sign in ended. */
public sealed interface SignIn {

  /**
   * The person is who they say.
   *
   * @param secret for the cookie; it is kept nowhere else
   */
  record Entered(Account account, String secret) implements SignIn {}

  /** Name and password do not fit; which of both is wrong is never told. */
  record Refused() implements SignIn {}

  /** Too many attempts failed. */
  record Braked(Duration pause) implements SignIn {}
}
