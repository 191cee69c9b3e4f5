package io.tingfeng.pipeline;

import io.tingfeng.model.FeedSource;
import io.tingfeng.model.HtmlSource;
import io.tingfeng.model.InboxSource;
import io.tingfeng.model.JsonSource;
import io.tingfeng.model.Paging;
import io.tingfeng.model.SitemapSource;
import io.tingfeng.model.Source;
import java.net.URI;
import java.util.Optional;

/** The address at which a visit of a source begins. */
final class FirstAddress {
  private FirstAddress() {}

  /** The address; empty for a folder. */
  static Optional<URI> of(Source source) {
    return switch (source) {
      case FeedSource feed -> Optional.of(feed.address());
      case SitemapSource sitemap -> Optional.of(sitemap.address());
      case JsonSource json -> Optional.of(first(json.address(), json.paging()));
      case HtmlSource html -> Optional.of(first(html.address(), html.paging()));
      case InboxSource inbox -> Optional.empty();
    };
  }

  private static URI first(String address, Paging paging) {
    return switch (paging) {
      case Paging.Single single -> URI.create(address);
      case Paging.Numbered numbered ->
          URI.create(address.replace("{page}", String.valueOf(numbered.from())));
      case Paging.Cursor cursor -> URI.create(address.replace("{cursor}", ""));
    };
  }
}
