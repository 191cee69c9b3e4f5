package io.tingfeng.extract.html;

/** Small questions about characters, asked for every one of a page. */
final class Letters {
  private static final String CHINESE_MARKS = "，。；：？！、…“”《》（）—";
  private static final String LATIN_MARKS = ",.;:!?";

  private Letters() {}

  /** Whether a mark ends or divides a sentence; the points and colons of figures do not. */
  static boolean isSentenceMark(String text, int at, char c) {
    if (c > '\u2000') {
      return CHINESE_MARKS.indexOf(c) >= 0;
    }
    if (LATIN_MARKS.indexOf(c) < 0 || at == 0 || !Character.isLetter(text.charAt(at - 1))) {
      return false;
    }
    return at + 1 == text.length() || !isLatin(text.charAt(at + 1));
  }

  private static boolean isLatin(char c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '/';
  }

  static boolean isHan(char c) {
    return c >= '\u3400' && c <= '\u9fff';
  }

  /** Letters and digits alone, width folded, in small letters: what two headings share. */
  static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\uff01' && c <= '\uff5e') {
        c = (char) (c - 0xfee0);
      }
      if (Character.isLetterOrDigit(c)) {
        key.append(Character.toLowerCase(c));
      }
    }
    return key.toString();
  }
}
