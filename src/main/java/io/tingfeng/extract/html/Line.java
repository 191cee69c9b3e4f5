package io.tingfeng.extract.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The line of text that the walk is writing, with its links and marks. */
final class Line {
  private static final int WANTED =
      ClassHints.TITLE
          | ClassHints.TIME
          | ClassHints.AUTHOR
          | ClassHints.ACCOUNT
          | ClassHints.SOURCE
          | ClassHints.EDITOR;
  private static final int LONGEST = 20_000;

  private final StringBuilder text = new StringBuilder();
  private final List<Open> open = new ArrayList<>();
  private List<Block.Mark> marks = new ArrayList<>();
  private int linkDepth;
  private int linkChars;
  private String link = "";

  /** The link that is open, which may go on over many lines. */
  private String openLink = "";

  private static final class Open {
    final Element element;
    final int hints;
    int start;

    Open(Element element, int hints, int start) {
      this.element = element;
      this.hints = hints;
      this.start = start;
    }
  }

  /** Adds text, blanks made one; the lines of preformatted text are parted by {@code '\n'}. */
  void append(String piece, boolean preformatted) {
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      if (c == '\n' && preformatted) {
        text.append('\n');
      } else if (isBlank(c)) {
        if (text.length() > 0 && text.charAt(text.length() - 1) > ' ') {
          text.append(' ');
        }
      } else if (c != '\u200b' && c != '\ufeff' && c != '\u00ad') {
        text.append(c);
        linkChars += linkDepth > 0 ? 1 : 0;
      }
    }
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u3000' || c >= '\u2000' && c <= '\u200a';
  }

  /** A line without an end would make every later step slow. */
  boolean wantsFlush() {
    return text.length() > LONGEST;
  }

  /** An inline element begins. */
  void open(Element element, int block, PageHead head) {
    if (element.nameIs("a") && !element.attr("href").isBlank()) {
      linkDepth++;
      openLink = element.attr("href");
      link = link.isEmpty() ? openLink : link;
    }
    int hints = PageWalk.hints(element);
    if (element.nameIs("time") || (hints & ClassHints.TIME) != 0) {
      stamp(element, hints, block, head);
    }
    if ((hints & WANTED) != 0) {
      open.add(new Open(element, hints, text.length()));
    }
  }

  private static void stamp(Element element, int hints, int block, PageHead head) {
    String value = element.attr("datetime");
    value = value.isEmpty() ? element.attr("content") : value;
    value = value.isEmpty() ? element.attr("title") : value;
    value = value.isEmpty() && element.nameIs("time") ? element.text() : value;
    if (!value.isEmpty()) {
      String names = element.attr("itemprop") + ' ' + element.className();
      String pubdate = element.hasAttr("pubdate") ? " pubdate" : "";
      head.stamps.add(new PageHead.Stamp(value.strip(), block, names + pubdate, hints));
    }
  }

  /** An inline element ends. */
  void close(Element element) {
    if (element.nameIs("a") && !element.attr("href").isBlank()) {
      linkDepth--;
    }
    if (!open.isEmpty() && open.get(open.size() - 1).element == element) {
      mark(open.remove(open.size() - 1));
    }
  }

  private void mark(Open ended) {
    if (text.length() > ended.start) {
      marks.add(
          new Block.Mark(ended.start, text.length(), ended.hints, ended.element.attr("title")));
    }
  }

  /** The block of what was written, or nothing when that is blank; the next line begins. */
  @Nullable Block flush(int index, Box owner) {
    String whole = text.toString().stripTrailing();
    Block block = null;
    if (!whole.isBlank()) {
      open.forEach(this::mark);
      block = new Block(index, owner, whole, linkChars, link, marks.isEmpty() ? List.of() : marks);
    }
    text.setLength(0);
    linkChars = 0;
    link = linkDepth > 0 ? openLink : "";
    marks = marks.isEmpty() ? marks : new ArrayList<>();
    open.forEach(still -> still.start = 0);
    return block;
  }
}
