package io.tingfeng.fetch;

import io.tingfeng.model.Words;

/** Why a visit did not go well, as one word that can be counted and compared. */
public enum Cause {
  /** robots.txt does not allow the address. */
  ROBOTS,
  /** robots.txt cannot be had, so that nothing may be asked for. */
  ROBOTS_UNREACHABLE,
  /** The operator stopped all requests to the host. */
  STOPPED,
  /** The requests of the day are spent. */
  BUDGET,
  /** The host asked for a rest that is not over. */
  BACK_OFF,
  /** The host's next turn is too far away to wait for. */
  PACE,
  /** The host says that we ask too often (429). */
  RATE,
  /** The host says that it is overburdened (503). */
  UNAVAILABLE,

  /** Not an address that is visited: its scheme, port, length or form. */
  ADDRESS,
  /** The host lives on loopback, in a private network or nowhere. */
  PRIVATE_ADDRESS,

  /** The host says no (403). */
  FORBIDDEN,
  /** The host wants to know who we are. */
  LOGIN,
  /** The host takes us for a program that it keeps out. */
  BLOCKED,
  /** The host may not show it for legal reasons (451). */
  LEGAL,

  /** The name of the host leads nowhere. */
  UNKNOWN_HOST,
  /** Nobody listens at the address. */
  UNREACHABLE,
  /** The connection was broken off. */
  RESET,
  /** The call took longer than it may. */
  TIMEOUT,
  /** The TLS connection cannot be trusted or made. */
  TLS,
  /** The answer is not proper HTTP. */
  PROTOCOL,
  /** More redirects than are followed. */
  REDIRECTS,

  /** The page is not there or no longer there (404, 410). */
  NOT_FOUND,
  /** A status that is no page. */
  STATUS,
  /** The host is broken (5xx). */
  SERVER_ERROR,
  /** More bytes than the source may send. */
  TOO_LARGE,
  /** The compression is unknown or broken. */
  ENCODING,
  /** The answer ends before its end. */
  CUT_SHORT,
  /** The body is empty. */
  EMPTY,
  /** Pictures, sound, films, archives: nothing to read. */
  MEDIA,

  /** The page asks to prove that one is a person. */
  CAPTCHA,
  /** The page says with status 200 that it is not there. */
  SOFT_404,
  /** The answer says with status 200 that something went wrong. */
  ERROR_ANSWER,
  /** The page is an empty shell that a script would fill. */
  SCRIPT_SHELL,
  /** The page can be read, and nothing on it is where it should be. */
  NO_POSTS,
  /** The page is not of the form that the source promised. */
  UNREADABLE,

  /** This program is going down. */
  INTERRUPTED;

  /** The word in files and answers: {@code too-large}. */
  public String word() {
    return Words.of(this);
  }
}
