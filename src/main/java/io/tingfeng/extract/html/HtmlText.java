package io.tingfeng.extract.html;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Plain text out of a piece of HTML: a block is a line, markup and scripts are gone. */
public final class HtmlText {
  private static final Pattern MARKUP =
      Pattern.compile("<[a-zA-Z/!][^<]{0,2000}>|&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\\w{2,30});");
  private static final Set<String> UNSEEN =
      Set.of(
          "script", "style", "noscript", "template", "iframe", "svg", "head", "select", "button");
  private static final Pattern BLANKS = Pattern.compile("[ \\t\\x0B\\f\\r\\u00a0\\u3000\\u200b]+");
  private static final Pattern LINES = Pattern.compile(" ?\\n[ \\n]*");

  private HtmlText() {}

  /** The text of a piece that may be HTML; what holds no markup stays as it is, but for blanks. */
  public static String plain(String piece) {
    if (!MARKUP.matcher(piece).find()) {
      return tidy(piece);
    }
    return of(Jsoup.parseBodyFragment(piece).body());
  }

  /** The text of an element, a line per block. */
  public static String of(Element element) {
    StringBuilder text = new StringBuilder();
    element.traverse(new Lines(text));
    return tidy(text.toString());
  }

  static String tidy(String text) {
    String blanks = BLANKS.matcher(text).replaceAll(" ");
    return LINES.matcher(blanks).replaceAll("\n").strip();
  }

  private static final class Lines implements NodeVisitor {
    private final StringBuilder text;
    private int unseen;

    Lines(StringBuilder text) {
      this.text = text;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        if (UNSEEN.contains(element.normalName())) {
          unseen++;
        }
        if (element.isBlock() || element.nameIs("br")) {
          text.append('\n');
        }
      } else if (unseen == 0 && node instanceof TextNode words) {
        text.append(words.getWholeText().replace('\n', ' '));
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (UNSEEN.contains(element.normalName())) {
          unseen--;
        }
        if (element.isBlock()) {
          text.append('\n');
        }
      }
    }
  }
}
