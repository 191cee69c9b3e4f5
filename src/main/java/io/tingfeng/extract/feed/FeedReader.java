package io.tingfeng.extract.feed;

import io.tingfeng.text.TextDecoder;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed, sitemaps and news sitemaps.
 *
 * <p>XML is read by jsoup's forgiving tree and not by a strict parser: a feed with a bare
 * ampersand, an unknown entity, a control character or a lost end tag keeps all its entries. It
 * resolves no external entity and expands none of a DOCTYPE, so that no entity bomb can go off.
 */
public final class FeedReader {
  /** Further entries of a feed are left out. */
  public static final int MOST_ENTRIES = 1_000;

  /** Further pages of a sitemap are left out; the protocol allows as many. */
  static final int MOST_PAGES = 50_000;

  private FeedReader() {}

  /**
   * Reads a document.
   *
   * @param contentType the content type as the host named it
   */
  public static FeedReading read(byte[] body, Optional<String> contentType, Setting setting) {
    return read(TextDecoder.decode(body, contentType).text(), setting);
  }

  /** Reads a document that is decoded already. */
  public static FeedReading read(String document, Setting setting) {
    String text = document.strip();
    if (text.startsWith("{") || text.startsWith("[")) {
      return JsonFeed.read(text, setting);
    }
    int start = text.indexOf('<');
    if (start < 0) {
      return new NoFeed(text.isEmpty() ? "empty" : "plain text");
    }
    Document xml = Parser.xmlParser().parseInput(XmlText.mend(text.substring(start)), "");
    return root(xml)
        .map(root -> readRoot(root, setting))
        .orElseGet(() -> new NoFeed(isHtml(xml) ? "an HTML page" : "XML, but no feed"));
  }

  /** The first element that begins a feed; junk may stand before it or around it. */
  private static Optional<FeedElement> root(Document xml) {
    for (Element element : xml.children()) {
      Optional<FeedElement> root = rootBelow(element, 3);
      if (root.isPresent()) {
        return root;
      }
    }
    return Optional.empty();
  }

  private static Optional<FeedElement> rootBelow(Element element, int depth) {
    String name = element.tag().localName().toLowerCase(Locale.ROOT);
    switch (name) {
      case "rss", "rdf", "feed", "urlset", "sitemapindex", "channel" -> {
        return Optional.of(FeedElement.root(element));
      }
      default -> {
        // Wrappers are looked into.
      }
    }
    if (depth == 0) {
      return Optional.empty();
    }
    for (Element child : element.children()) {
      Optional<FeedElement> root = rootBelow(child, depth - 1);
      if (root.isPresent()) {
        return root;
      }
    }
    return Optional.empty();
  }

  private static FeedReading readRoot(FeedElement root, Setting setting) {
    return switch (root.name()) {
      case "feed" -> new AtomFeed(setting).read(root);
      case "urlset" -> new Sitemap(setting).pages(root);
      case "sitemapindex" -> new Sitemap(setting).index(root);
      default -> new RssFeed(setting).read(root);
    };
  }

  private static boolean isHtml(Document xml) {
    return xml.children().stream().anyMatch(e -> e.tag().localName().equalsIgnoreCase("html"));
  }
}
