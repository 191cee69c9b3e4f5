package io.tingfeng.story;

import io.tingfeng.text.Folding;
import java.text.Normalizer;

/**
 * The letters and digits of a text in one form: width, case, script and marks make no difference.
 */
final class Letters {
  private Letters() {}

  static String of(String text) {
    String plain = Folding.fold(narrow(text));
    StringBuilder letters = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      // Halves of surrogate pairs are no letters: emoji and rare signs do not tell texts apart.
      if (Character.isLetterOrDigit(c)) {
        letters.append(c);
      }
    }
    return letters.toString();
  }

  /** Full width becomes half width. */
  static String narrow(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }
}
