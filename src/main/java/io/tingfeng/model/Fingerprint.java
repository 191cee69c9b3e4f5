package io.tingfeng.model;

/** 64 bits that near-equal texts nearly share. */
public record Fingerprint(long bits) {

  /** The number of bits in which two fingerprints differ, 0 to 64. */
  public int distance(Fingerprint other) {
    return Long.bitCount(bits ^ other.bits);
  }
}
