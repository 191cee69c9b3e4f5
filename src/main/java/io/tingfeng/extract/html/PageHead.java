package io.tingfeng.extract.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says about itself beside its visible text. */
final class PageHead {
  private static final int LONGEST_META = 1_000;

  /** The title element. */
  final String title;

  /** Name or property in small letters to content; the first wins. */
  final Map<String, String> metas = new LinkedHashMap<>();

  /** The bodies of JSON-LD scripts. */
  final List<String> linkedData = new ArrayList<>();

  /** Other inline scripts that speak of times. */
  final List<String> scripts = new ArrayList<>();

  /** Comments that hold figures. */
  final List<String> comments = new ArrayList<>();

  /** Small hidden elements and inputs whose name says time, author or source. */
  final List<Hidden> hidden = new ArrayList<>();

  /** Values of {@code time} elements with the index of their block. */
  final List<Stamp> stamps = new ArrayList<>();

  Optional<String> canonical = Optional.empty();

  /** Characters in scripts. */
  int scriptChars;

  boolean passwordField;

  /** Whether an empty element waits for a script to fill it. */
  boolean mount;

  /** Classes of {@code html} and {@code body}, and the generator. */
  String make = "";

  /**
   * A hidden piece of text.
   *
   * @param hints bits of {@link ClassHints} of its names
   */
  record Hidden(String names, int hints, String text) {}

  /**
   * A time for machines.
   *
   * @param hints bits of the element
   */
  record Stamp(String value, int block, String names, int hints) {}

  PageHead(Document document) {
    this.title = document.title().strip();
    for (Element element : document.head().children()) {
      read(element);
    }
  }

  /** Reads a {@code meta} or {@code link} wherever it stands. */
  void read(Element element) {
    switch (element.normalName()) {
      case "meta" -> {
        String name = element.attr("property");
        name = name.isEmpty() ? element.attr("name") : name;
        name = name.isEmpty() ? element.attr("itemprop") : name;
        String content = element.attr("content").strip();
        if (!name.isEmpty() && !content.isEmpty()) {
          metas.putIfAbsent(
              name.strip().toLowerCase(Locale.ROOT),
              content.substring(0, Math.min(LONGEST_META, content.length())));
        }
      }
      case "link" -> {
        if (canonical.isEmpty() && element.attr("rel").equalsIgnoreCase("canonical")) {
          canonical = Optional.of(element.attr("href").strip()).filter(h -> !h.isEmpty());
        }
      }
      case "script" -> script(element);
      default -> {
        // Styles and the like say nothing.
      }
    }
  }

  void script(Element element) {
    String body = element.data();
    scriptChars += body.length();
    if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
      linkedData.add(body);
    } else if (ScriptTimes.mayHold(body)) {
      scripts.add(body);
    }
  }

  String meta(String name) {
    return metas.getOrDefault(name, "");
  }
}
