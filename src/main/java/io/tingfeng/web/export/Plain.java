package io.tingfeng.web.export;

/** Makes hostile text harmless for the programs that open a file. */
final class Plain {
  /** Signs by which spreadsheets know a formula, full width included, and those they pass over. */
  private static final String FORMULA = "=+-@＝＋－＠\t\r\n|%";

  private Plain() {}

  /** A text that no spreadsheet runs: an apostrophe stands before what begins like a formula. */
  static String unlikeFormula(String text) {
    String start = text.stripLeading();
    boolean isFormula = !start.isEmpty() && FORMULA.indexOf(start.charAt(0)) >= 0;
    boolean isHidden = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return isFormula || isHidden ? "'" + text : text;
  }

  /** A text inside XML; what XML cannot hold is left out. */
  static String xml(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> {
                  if (isXml(c)) {
                    safe.appendCodePoint(c);
                  }
                }
              }
            });
    return safe.toString();
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c <= 0xd7ff
        || c >= 0xe000 && c <= 0xfffd
        || c >= 0x10000;
  }
}
