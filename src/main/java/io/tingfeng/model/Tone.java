package io.tingfeng.model;

/** What a text says of a brand: ill, neither, or good. */
public enum Tone {
  NEGATIVE,
  NEUTRAL,
  POSITIVE;

  /** The word in files and answers. */
  public String word() {
    return Words.of(this);
  }
}
