package io.tingfeng.text;

import io.tingfeng.model.Fingerprint;

/** Computes fingerprints: SimHash (Charikar 2002) over character 3-grams of letters and digits. */
public final class Fingerprints {
  private static final int GRAM = 3;

  private Fingerprints() {}

  /** The fingerprint of a text; texts that differ in width, case, script or marks share it. */
  public static Fingerprint of(String text) {
    String letters = letters(Folding.fold(text));
    int[] votes = new int[64];
    for (int i = 0; i + GRAM <= letters.length(); i++) {
      long hash = mix(letters.charAt(i), letters.charAt(i + 1), letters.charAt(i + 2));
      for (int bit = 0; bit < 64; bit++) {
        votes[bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
      }
    }
    long bits = 0;
    for (int bit = 0; bit < 64; bit++) {
      if (votes[bit] > 0) {
        bits |= 1L << bit;
      }
    }
    return new Fingerprint(bits);
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
    return letters.toString();
  }

  /** SplitMix64's finisher over three packed characters. */
  private static long mix(char a, char b, char c) {
    long z = ((long) a << 32 | (long) b << 16 | c) + 0x9e3779b97f4a7c15L;
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }
}
