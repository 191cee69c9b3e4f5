package io.tingfeng.extract.html;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** What a page hides from readers and yet writes for search engines. */
final class HiddenParts {
  private static final int WANTED =
      ClassHints.TIME | ClassHints.AUTHOR | ClassHints.SOURCE | ClassHints.EDITOR;
  private static final List<String> NAMES =
      List.of("time", "date", "author", "source", "editor", "shijian");
  private static final int LONGEST = 80;
  private static final int MOST = 64;

  private HiddenParts() {}

  static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    String style = element.attr("style");
    int display = style.indexOf("display");
    return display >= 0 && style.replace(" ", "").contains("display:none");
  }

  /** Keeps the small parts of a hidden element whose names say time, author or source. */
  static void harvest(Element hidden, PageHead head) {
    if (hidden.childNodeSize() == 0 || head.hidden.size() >= MOST) {
      return;
    }
    int seen = 0;
    for (Element element : hidden.getAllElements()) {
      if (++seen > MOST) {
        return;
      }
      if ((PageWalk.hints(element) & WANTED) != 0) {
        add(head, element.className() + ' ' + element.id(), element.text());
      }
    }
  }

  static void add(PageHead head, String names, String text) {
    String lower = names.toLowerCase(Locale.ROOT);
    boolean wanted = NAMES.stream().anyMatch(lower::contains);
    if (wanted && !text.isBlank() && text.length() <= LONGEST && head.hidden.size() < MOST) {
      head.hidden.add(new PageHead.Hidden(lower, ClassHints.of(names, ""), text.strip()));
    }
  }
}
