package io.tingfeng.model;

import java.net.URI;
import java.util.Map;

/** A sitemap or news sitemap whose newest pages are followed. */
public record SitemapSource(
    SourceProfile profile, URI address, int maxLinks, Map<String, String> select)
    implements Source {

  public SitemapSource {
    select = Map.copyOf(select);
  }
}
