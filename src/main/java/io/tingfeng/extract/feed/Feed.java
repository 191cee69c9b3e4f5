package io.tingfeng.extract.feed;

import java.util.List;
import java.util.Optional;

/**
 * A feed in one form, whatever form it was written in.
 *
 * @param title may be empty
 * @param link the page that the feed belongs to, absolute when a base is known
 * @param entries in the order of the feed, at most {@link FeedReader#MOST_ENTRIES}
 */
public record Feed(Kind kind, String title, Optional<String> link, List<Entry> entries)
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
}
