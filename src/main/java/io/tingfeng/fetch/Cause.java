package io.tingfeng.fetch;

import io.tingfeng.model.Words;

/** Why a page was not had, as one word that can be counted and compared. */
public enum Cause {
  // We may not, or must wait.
  ROBOTS,
  ROBOTS_UNREACHABLE,
  STOPPED,
  BUDGET,
  BACK_OFF,
  PACE,
  RATE,
  UNAVAILABLE,

  // The address is not one that we visit.
  ADDRESS,
  PRIVATE_ADDRESS,

  // The site does not want us.
  FORBIDDEN,
  LOGIN,
  BLOCKED,
  LEGAL,

  // The way is broken.
  UNKNOWN_HOST,
  UNREACHABLE,
  RESET,
  TIMEOUT,
  TLS,
  PROTOCOL,
  REDIRECTS,

  // The answer is broken.
  NOT_FOUND,
  STATUS,
  SERVER_ERROR,
  TOO_LARGE,
  ENCODING,
  CUT_SHORT,
  EMPTY,
  MEDIA,

  // We are going down.
  INTERRUPTED;

  /** The word in files and answers: {@code too-large}. */
  public String word() {
    return Words.of(this);
  }
}
