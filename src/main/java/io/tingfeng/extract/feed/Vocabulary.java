package io.tingfeng.extract.feed;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** The vocabularies that feeds mix, told by namespace or, where that is missing, by prefix. */
enum Vocabulary {
  /** RSS, RDF, Atom or sitemap: the feed's own words. */
  FEED,
  ATOM,
  DUBLIN_CORE,
  CONTENT,
  ITUNES,
  NEWS,
  XHTML,
  OTHER;

  static Vocabulary of(Element element) {
    String prefix = element.tag().prefix().toLowerCase(Locale.ROOT);
    String namespace = element.tag().namespace().toLowerCase(Locale.ROOT);
    Vocabulary named = byNamespace(namespace);
    if (named == ATOM && prefix.isEmpty()) {
      return FEED;
    }
    return named == OTHER ? byPrefix(prefix) : named;
  }

  private static Vocabulary byNamespace(String namespace) {
    if (namespace.contains("purl.org/dc/")) {
      return DUBLIN_CORE;
    }
    if (namespace.contains("purl.org/rss/1.0/modules/content")) {
      return CONTENT;
    }
    if (namespace.contains("itunes.com/dtds")) {
      return ITUNES;
    }
    if (namespace.contains("schemas/sitemap-news")) {
      return NEWS;
    }
    if (namespace.endsWith("w3.org/1999/xhtml")) {
      return XHTML;
    }
    if (namespace.contains("/atom")) {
      return ATOM;
    }
    return isFeed(namespace) ? FEED : OTHER;
  }

  private static boolean isFeed(String namespace) {
    return namespace.contains("/rss")
            && !namespace.contains("modules")
            && !namespace.contains("/mrss")
        || namespace.contains("netscape.com/rdf")
        || namespace.contains("schemas/sitemap/")
        || namespace.contains("/sitemap/0.");
  }

  private static Vocabulary byPrefix(String prefix) {
    return switch (prefix) {
      case "", "rss", "rss1", "rdf" -> FEED;
      case "atom", "atom10", "atom03", "a10" -> ATOM;
      case "dc", "dcterms" -> DUBLIN_CORE;
      case "content" -> CONTENT;
      case "itunes" -> ITUNES;
      case "news" -> NEWS;
      case "xhtml" -> XHTML;
      default -> OTHER;
    };
  }
}
