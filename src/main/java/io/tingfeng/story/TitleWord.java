package io.tingfeng.story;

/**
 * A word of a title that says something.
 *
 * @param start its first letter among the letters of the title
 * @param tag HanLP's part of speech; {@code x} for single characters that stand side by side, which
 *     are mostly an unknown name
 */
record TitleWord(String letters, int start, String tag) {

  int end() {
    return start + letters.length();
  }

  boolean isPerson() {
    return tag.startsWith("nr");
  }

  boolean isPlace() {
    return tag.startsWith("ns");
  }

  /** A thing or a name of a thing. */
  boolean isNoun() {
    return tag.startsWith("n") && !isPerson() && letters.length() > 1;
  }
}
