package io.tingfeng.extract;

import io.tingfeng.extract.address.Identity;
import io.tingfeng.extract.address.WebAddress;
import io.tingfeng.extract.feed.Entry;
import io.tingfeng.extract.feed.Feed;
import io.tingfeng.extract.feed.FeedReader;
import io.tingfeng.extract.feed.NoFeed;
import io.tingfeng.extract.feed.Setting;
import io.tingfeng.model.Page;
import io.tingfeng.model.SitemapSource;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The newest pages of a sitemap, or the newest sitemap of an index. */
final class SitemapLinks {
  private static final Comparator<Entry> NEWEST_FIRST =
      Comparator.comparing(SitemapLinks::time).reversed();

  private final SitemapSource source;
  private final Page page;

  SitemapLinks(SitemapSource source, Page page) {
    this.source = source;
    this.page = page;
  }

  Extraction read() {
    Setting setting =
        new Setting(Optional.of(page.address()), page.fetchedAt(), source.profile().zone());
    return switch (FeedReader.read(page.body(), page.contentType(), setting)) {
      case Feed feed when feed.kind() == Feed.Kind.SITEMAP_INDEX -> index(feed);
      case Feed feed -> pages(feed);
      case NoFeed none -> new Extraction.Unreadable("no-sitemap: " + none.reason());
    };
  }

  private Extraction index(Feed feed) {
    Optional<URI> newest =
        feed.entries().stream().sorted(NEWEST_FIRST).flatMap(e -> link(e).stream()).findFirst();
    return new Extraction.Posts(List.of(), List.of(), newest, List.of());
  }

  private Extraction pages(Feed feed) {
    Map<String, URI> links = new LinkedHashMap<>();
    feed.entries().stream()
        .sorted(NEWEST_FIRST)
        .flatMap(entry -> link(entry).stream())
        .forEach(
            link -> {
              if (links.size() < source.maxLinks()) {
                links.putIfAbsent(Identity.of(link), link);
              }
            });
    return new Extraction.Posts(
        List.of(), List.copyOf(links.values()), Optional.empty(), List.of());
  }

  private static Optional<URI> link(Entry entry) {
    return entry.link().flatMap(WebAddress::parse);
  }

  private static Instant time(Entry entry) {
    return entry.published().or(entry::updated).orElse(Instant.MIN);
  }
}
