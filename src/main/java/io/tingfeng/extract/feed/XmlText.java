package io.tingfeng.extract.feed;

/** Mends what no parser of XML would take. */
final class XmlText {
  private XmlText() {}

  /**
   * The text without its DOCTYPE, whose entities nobody needs, and without the control characters
   * that XML forbids.
   */
  static String mend(String text) {
    String body = withoutDoctype(text);
    StringBuilder mended = new StringBuilder(body.length());
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c >= ' ' || c == '\n' || c == '\r' || c == '\t') {
        mended.append(c);
      }
    }
    return mended.toString();
  }

  private static String withoutDoctype(String text) {
    int start = text.indexOf("<!DOCTYPE");
    if (start < 0 || start > 4_096) {
      return text;
    }
    int close = text.indexOf('>', start);
    int inner = text.indexOf('[', start);
    if (inner >= 0 && inner < close) {
      int end = text.indexOf(']', inner);
      close = end < 0 ? -1 : text.indexOf('>', end);
    }
    return close < 0 ? text : text.substring(0, start) + text.substring(close + 1);
  }
}
