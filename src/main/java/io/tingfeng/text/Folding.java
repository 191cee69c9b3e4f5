package io.tingfeng.text;

import com.hankcs.hanlp.HanLP;

/**
 * Folds width, case and script character by character, so that places in the folded text are places
 * in the original: full width becomes half width, capitals small, traditional simplified.
 */
public final class Folding {
  private static final char[] TABLE = table();

  private Folding() {}

  /** The folded text; it has exactly the length of the original. */
  public static String fold(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = TABLE[chars[i]];
    }
    return new String(chars);
  }

  /** One folded character. */
  public static char fold(char c) {
    return TABLE[c];
  }

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = foldOne((char) c);
    }
    return table;
  }

  private static char foldOne(char c) {
    if (c == '\u3000' || c == '\u00a0') {
      return ' ';
    }
    if (c >= '\uff01' && c <= '\uff5e') {
      return Character.toLowerCase((char) (c - 0xfee0));
    }
    if (c >= '\u4e00' && c <= '\u9fff') {
      String simplified = HanLP.convertToSimplifiedChinese(String.valueOf(c));
      return simplified.length() == 1 ? simplified.charAt(0) : c;
    }
    return Character.toLowerCase(c);
  }
}
