package io.tingfeng.extract;

import io.tingfeng.extract.html.HtmlText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** The fields that the selectors of a source find inside an element. */
final class Selected {
  private static final List<String> TIME_ATTRIBUTES = List.of("datetime", "content", "title");

  private final Map<String, String> select;

  Selected(Map<String, String> select) {
    this.select = select;
  }

  /** Field name to what stands there; fields whose selector finds nothing are missing. */
  Map<String, String> fields(Element inside) {
    Map<String, String> fields = new HashMap<>();
    select.forEach(
        (field, selector) -> {
          String value = value(field, inside, selector);
          if (!value.isBlank()) {
            fields.put(field, value);
          }
        });
    if (!select.containsKey("text")) {
      fields.putIfAbsent("text", HtmlText.of(inside));
    }
    if (!select.containsKey("link")) {
      Element anchor = inside.is("a[href]") ? inside : inside.selectFirst("a[href]");
      if (anchor != null) {
        fields.put("link", anchor.attr("href"));
      }
    }
    return fields;
  }

  /** One field alone, or an empty text. */
  static String value(String field, Element inside, String selector) {
    List<Element> found = inside.select(selector);
    if (found.isEmpty()) {
      return "";
    }
    Element first = found.get(0);
    return switch (field) {
      case "text" -> found.stream().map(HtmlText::of).collect(Collectors.joining("\n"));
      case "link" -> link(first);
      case "publishedAt" -> time(first);
      default -> first.hasText() ? first.text() : first.attr("content");
    };
  }

  private static String link(Element element) {
    Element anchor = element.hasAttr("href") ? element : element.selectFirst("a[href]");
    return anchor == null ? element.text() : anchor.attr("href");
  }

  private static String time(Element element) {
    return TIME_ATTRIBUTES.stream()
        .map(element::attr)
        .filter(value -> value.matches(".*\\d.*"))
        .findFirst()
        .orElseGet(element::text);
  }
}
