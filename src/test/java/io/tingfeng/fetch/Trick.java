package io.tingfeng.fetch;

/**
 * A trick of a hostile site and the word that its visit must end with: {@code fetched} or a cause.
 *
 * @param scheme how the site is addressed
 * @param robots whether it plays the trick with its robots.txt as well
 * @param silent whether it acts before it has read anything
 * @param staysOpen whether its connection may bring more requests
 */
record Trick(
    String name,
    String word,
    String scheme,
    boolean robots,
    boolean silent,
    boolean staysOpen,
    HostileSite.Plan plan) {

  static Trick of(String name, String word, HostileSite.Plan plan) {
    return new Trick(name, word, "http", false, false, false, plan);
  }

  /** A trick that says one text and hangs up. */
  static Trick says(String name, String word, String text) {
    return of(name, word, talk -> talk.say(text));
  }

  /** A trick that answers with a head line, headers and a body of a known length. */
  static Trick answers(String name, String word, String status, String headers, String body) {
    return says(
        name,
        word,
        "HTTP/1.1 "
            + status
            + "\r\n"
            + headers
            + "Content-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
  }

  /** Played with robots.txt too. */
  Trick everywhere() {
    return new Trick(name, word, scheme, true, silent, staysOpen, plan);
  }

  /** Played behind another scheme. */
  Trick behind(String scheme) {
    return new Trick(name, word, scheme, robots, silent, staysOpen, plan);
  }

  /** Played before anything was read. */
  Trick atOnce(String scheme) {
    return new Trick(name, word, scheme, true, true, false, plan);
  }

  /** Played on a connection that stays. */
  Trick keptOpen() {
    return new Trick(name, word, scheme, robots, silent, true, plan);
  }

  @Override
  public String toString() {
    return name;
  }
}
