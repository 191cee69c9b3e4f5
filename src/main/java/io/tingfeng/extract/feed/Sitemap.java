package io.tingfeng.extract.feed;

import java.util.List;
import java.util.Optional;

/** Sitemaps and news sitemaps; an entry's title is known only to the news kind. */
final class Sitemap {
  private final Setting setting;

  Sitemap(Setting setting) {
    this.setting = setting;
  }

  Feed pages(FeedElement root) {
    return feed(Feed.Kind.SITEMAP, root.outermost("url", FeedReader.MOST_PAGES));
  }

  Feed index(FeedElement root) {
    return feed(Feed.Kind.SITEMAP_INDEX, root.outermost("sitemap", FeedReader.MOST_PAGES));
  }

  private Feed feed(Feed.Kind kind, List<FeedElement> elements) {
    List<Entry> entries = elements.stream().flatMap(e -> entry(e).stream()).toList();
    return new Feed(kind, "", setting.address().map(Object::toString), entries);
  }

  private Optional<Entry> entry(FeedElement element) {
    Optional<FeedElement> news = element.child(Vocabulary.NEWS, "news");
    return element
        .childText("loc")
        .map(
            address ->
                new Entry(
                    news.flatMap(n -> n.child(Vocabulary.NEWS, "title"))
                        .map(FeedElement::plainText)
                        .orElse(""),
                    Optional.of(element.links(setting).complete(address)),
                    Optional.empty(),
                    news.flatMap(n -> n.childText(Vocabulary.NEWS, "publication_date"))
                        .flatMap(setting::time),
                    element.childText("lastmod").flatMap(setting::time),
                    Optional.empty(),
                    "",
                    ""));
  }
}
