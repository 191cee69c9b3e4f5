package io.tingfeng.alert;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lays the words of an alert out as a page for those who read mail so; all of it is escaped. */
public final class AlertMail {
  private static final Pattern BLOCKS = Pattern.compile("\\n\\n+");
  private static final Pattern LINK = Pattern.compile("\\s*(https?://[^\\s\"<>]+)\\s*");

  private AlertMail() {}

  /**
   * The page.
   *
   * @param text of {@link AlertText#body}: blocks with a blank line between them, each with its
   *     title in the first line
   */
  public static String html(String text) {
    String blocks =
        BLOCKS.splitAsStream(text.strip()).map(AlertMail::block).collect(Collectors.joining("\n"));
    return "<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\">"
        + "<body style=\"font:15px/1.6 sans-serif;max-width:42em\">\n"
        + blocks
        + "\n</body></html>\n";
  }

  private static String block(String block) {
    String[] lines = block.split("\n", 2);
    String rest =
        lines.length == 1
            ? ""
            : lines[1].lines().map(AlertMail::line).collect(Collectors.joining("<br>\n"));
    return "<h3 style=\"margin:1em 0 0\">" + escaped(lines[0]) + "</h3>\n<div>" + rest + "</div>";
  }

  private static String line(String line) {
    var link = LINK.matcher(line);
    if (link.matches()) {
      String address = escaped(link.group(1));
      return "<a href=\"" + address + "\">" + address + "</a>";
    }
    return escaped(line);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
