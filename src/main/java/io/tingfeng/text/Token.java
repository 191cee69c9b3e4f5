package io.tingfeng.text;

/**
 * One word of a segmented text.
 *
 * @param start first character in the text
 * @param end one past the last character
 * @param word the folded word
 * @param tag HanLP's part of speech: n, v, nr, ns, nt, w …
 */
public record Token(int start, int end, String word, String tag) {

  /** Whether this is a mark, a particle or another word that carries no content. */
  public boolean isFunctional() {
    return tag.isEmpty() || "wupcyedx".indexOf(tag.charAt(0)) >= 0 || tag.startsWith("r");
  }
}
