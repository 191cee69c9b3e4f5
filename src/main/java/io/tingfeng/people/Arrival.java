package io.tingfeng.people;

/** How somebody came back from the provider of single sign-on. */
public sealed interface Arrival {

  /**
   * The provider vouches for a person who may come in.
   *
   * @param secret for the cookie; it is kept nowhere else
   * @param back where they wanted to go
   */
  record Entered(String secret, String back) implements Arrival {}

  /** They stay outside. */
  record Refused(Reason reason) implements Arrival {}

  /** Why somebody stays outside. */
  enum Reason {
    /** Another browser began, or too long ago, or the answer was used before. */
    STALE,
    /** The provider, or the person there, said no. */
    DECLINED,
    /** The provider does not answer, or not as it should. */
    PROVIDER,
    /** What the provider says of the person cannot be trusted. */
    TOKEN,
    /** The provider gives no name that can be an account's. */
    NAMELESS,
    /** Nothing is configured for such a person. */
    UNKNOWN,
    /** The account of that name is somebody else's. */
    TAKEN,
    /** The account is shut. */
    SHUT
  }
}
