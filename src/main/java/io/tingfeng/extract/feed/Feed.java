package io.tingfeng.extract.feed;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A feed in one form, whatever form it was written in.
 *
 * @param title may be empty
 * @param link the page that the feed belongs to, absolute when a base is known
 * @param entries in the order of the feed, at most {@link FeedReader#MOST_ENTRIES}
 * @param timeToLive how long it stays as it is, by its own word
 */
public record Feed(
    Kind kind,
    String title,
    Optional<String> link,
    List<Entry> entries,
    Optional<Duration> timeToLive)
    implements FeedReading {

  /** The families of feeds. */
  public enum Kind {
    RSS,
    ATOM,
    JSON,
    /** Pages of a site. */
    SITEMAP,
    /** Sitemaps of a site. */
    SITEMAP_INDEX
  }

  public Feed {
    entries = List.copyOf(entries);
  }

  /** A feed that says nothing of how long it stays. */
  Feed(Kind kind, String title, Optional<String> link, List<Entry> entries) {
    this(kind, title, link, entries, Optional.empty());
  }
}
