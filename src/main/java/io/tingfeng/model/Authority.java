package io.tingfeng.model;

/** How much the word of a source weighs in public, from a private person to central media. */
public enum Authority {
  USER,
  SELF_MEDIA,
  PORTAL,
  MARKET,
  PROVINCIAL,
  REGULATOR,
  CENTRAL;

  /** The word in files and answers: {@code self-media}. */
  public String word() {
    return Words.of(this);
  }

  /** Whether this source is a newsroom or an office whose word alone raises a crisis level. */
  public boolean isAtLeast(Authority other) {
    return compareTo(other) >= 0;
  }
}
