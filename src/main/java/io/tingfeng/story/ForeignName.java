package io.tingfeng.story;

/**
 * A foreign name with its number, as products have: iPhone15, mate60, su7. It counts as one sign,
 * since its letters stand in the names of all its sisters and its digits in prices and dates.
 */
final class ForeignName {
  /** Above all pairs of letters: their upper half would be a private character. */
  private static final int CODES = 0xe000_0000;

  private ForeignName() {}

  static boolean isForeign(char c) {
    return c < 0x250;
  }

  /** Whether a pair stands for a whole name. */
  static boolean isCode(int pair) {
    return (pair & 0xf000_0000) == CODES;
  }

  /** The name that begins at or before a place, as a pair; the pair itself where there is none. */
  static int at(String letters, int at) {
    int from = at;
    while (from > 0 && isForeign(letters.charAt(from - 1))) {
      from--;
    }
    int digits = from;
    while (digits < letters.length() && isLetter(letters.charAt(digits))) {
      digits++;
    }
    int end = digits;
    while (end < letters.length() && Gap.isDigit(letters.charAt(end))) {
      end++;
    }
    return digits == from || end == digits
        ? Background.pair(letters, at)
        : CODES | letters.substring(from, end).hashCode() * 0x9e37_79b1 >>> 8 & 0x0fff_ffff;
  }

  private static boolean isLetter(char c) {
    return isForeign(c) && Character.isLetter(c);
  }
}
