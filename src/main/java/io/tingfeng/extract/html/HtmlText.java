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
  private static final String BLANKS = " \t\u000b\f\r\u00a0\u3000\u200b";

  private HtmlText() {}

  /** The text of a piece that may be HTML; what holds no markup stays as it is, but for blanks. */
  public static String plain(String piece) {
    boolean mayHoldMarkup = piece.indexOf('<') >= 0 || piece.indexOf('&') >= 0;
    if (!mayHoldMarkup || !MARKUP.matcher(piece).find()) {
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

  /** Each run of blanks becomes one, or a line break when it holds one. */
  static String tidy(String text) {
    StringBuilder tidy = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char sign = text.charAt(at);
      if (!isBlank(sign)) {
        tidy.append(sign);
        at++;
        continue;
      }
      char gap = ' ';
      while (at < text.length() && isBlank(text.charAt(at))) {
        gap = text.charAt(at) == '\n' ? '\n' : gap;
        at++;
      }
      tidy.append(gap);
    }
    return tidy.toString().strip();
  }

  private static boolean isBlank(char sign) {
    return sign == '\n' || (sign <= ' ' || sign >= '\u00a0') && BLANKS.indexOf(sign) >= 0;
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
