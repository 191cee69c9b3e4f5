package io.tingfeng.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Walks a page once, in a loop and without changing it, into its flat lists. */
final class PageWalk implements NodeFilter {
  private static final Set<String> BLOCKS =
      Set.of(
          ("address article aside blockquote body caption center dd details dialog dir div dl dt"
                  + " fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup"
                  + " hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr"
                  + " ul")
              .split(" "));
  private static final Set<String> UNSEEN =
      Set.of(
          ("style svg iframe input select option button textarea template head object embed"
                  + " video audio canvas map title math")
              .split(" "));
  private static final Set<String> MOUNTS =
      Set.of("app", "root", "__next", "__nuxt", "main-app", "q-app", "react-root");
  private static final int SHORTEST_NOSCRIPT = 300;
  private static final int LONGEST_COMMENT = 3_000;

  private final boolean showHidden;
  private final PageHead head;
  private final List<Box> boxes = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final Line line = new Line();
  private Box current;

  private PageWalk(Document document, boolean showHidden) {
    this.showHidden = showHidden;
    this.head = new PageHead(document);
    Element body = document.body();
    this.current = new Box(0, null, "body", "", 0, 0);
    boxes.add(current);
    head.make =
        (document.firstElementChild() == null ? "" : document.firstElementChild().className())
            + ' '
            + body.className()
            + ' '
            + body.id()
            + ' '
            + head.meta("generator");
  }

  /**
   * The map of a page.
   *
   * @param showHidden whether hidden elements count as text
   */
  static PageMap of(Document document, boolean showHidden) {
    PageWalk walk = new PageWalk(document, showHidden);
    for (Node child = document.body().firstChild(); child != null; child = child.nextSibling()) {
      org.jsoup.select.NodeTraversor.filter(walk, child);
    }
    walk.flush();
    walk.close(walk.boxes.get(0));
    return new PageMap(walk.boxes, walk.blocks, walk.head);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      line.append(text.getWholeText(), isPreformatted(text));
      if (line.wantsFlush()) {
        flush();
      }
      return FilterResult.CONTINUE;
    }
    if (node instanceof Comment comment) {
      keep(comment.getData());
    }
    return node instanceof Element element ? enter(element) : FilterResult.SKIP_ENTIRELY;
  }

  private FilterResult enter(Element element) {
    String tag = element.normalName();
    switch (tag) {
      case "script" -> {
        head.script(element);
        return FilterResult.SKIP_ENTIRELY;
      }
      case "meta", "link" -> {
        head.read(element);
        return FilterResult.SKIP_ENTIRELY;
      }
      case "br" -> flush();
      case "noscript" -> {
        return element.text().length() > SHORTEST_NOSCRIPT
            ? FilterResult.CONTINUE
            : FilterResult.SKIP_ENTIRELY;
      }
      case "input" -> input(element);
      default -> {
        // Told apart below.
      }
    }
    if (UNSEEN.contains(tag)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (!showHidden && HiddenParts.isHidden(element)) {
      HiddenParts.harvest(element, head);
      return FilterResult.SKIP_ENTIRELY;
    }
    if (BLOCKS.contains(tag)) {
      open(element, tag);
    } else {
      line.open(element, blocks.size(), head);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (BLOCKS.contains(element.normalName())) {
        flush();
        close(current);
        current = java.util.Objects.requireNonNull(current.parent);
        // A div may be a small print of its own; its mark ends with it.
      } else {
        line.close(element);
      }
    }
    return FilterResult.CONTINUE;
  }

  private void open(Element element, String tag) {
    flush();
    String classes = element.className();
    String id = element.id();
    Box box =
        new Box(boxes.size(), current, tag, classes + '#' + id, hints(element), blocks.size());
    box.favour = favour(element, tag);
    boxes.add(box);
    current = box;
    head.mount |= MOUNTS.contains(id) && element.childrenSize() == 0;
  }

  static int hints(Element element) {
    int hints = ClassHints.of(element.className(), element.id());
    String role = element.attr("itemprop") + element.attr("rel");
    if (!role.isEmpty()) {
      String lower = role.toLowerCase(Locale.ROOT);
      hints |= lower.contains("author") ? ClassHints.AUTHOR : 0;
      hints |= lower.contains("datepublished") ? ClassHints.TIME : 0;
    }
    return hints;
  }

  private static double favour(Element element, String tag) {
    if (element.attr("itemprop").equalsIgnoreCase("articleBody")) {
      return 1.8;
    }
    return tag.equals("article") || tag.equals("main") ? 1.2 : 1;
  }

  private void close(Box box) {
    box.end = boxes.size();
    box.lastBlock = blocks.size();
  }

  private void flush() {
    Block block = line.flush(blocks.size(), current);
    if (block != null) {
      blocks.add(block);
    }
  }

  private void input(Element element) {
    switch (element.attr("type").toLowerCase(Locale.ROOT)) {
      case "password" -> head.passwordField = true;
      case "hidden" ->
          HiddenParts.add(head, element.attr("name") + ' ' + element.id(), element.attr("value"));
      default -> {
        // Other fields hold nothing of the page.
      }
    }
  }

  private void keep(String comment) {
    if (comment.length() <= LONGEST_COMMENT && comment.chars().anyMatch(Character::isDigit)) {
      head.comments.add(comment);
    }
  }

  private static boolean isPreformatted(TextNode text) {
    return text.parent() instanceof Element parent
        && (parent.nameIs("pre") || parent.parent() != null && parent.parent().nameIs("pre"));
  }
}
