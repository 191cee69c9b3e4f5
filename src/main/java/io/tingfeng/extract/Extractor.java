package io.tingfeng.extract;

import io.tingfeng.model.FeedSource;
import io.tingfeng.model.HtmlSource;
import io.tingfeng.model.InboxSource;
import io.tingfeng.model.JsonSource;
import io.tingfeng.model.Page;
import io.tingfeng.model.SitemapSource;
import io.tingfeng.model.Source;
import java.util.Map;

/** Turns the pages of a source into posts. Holds no state: one for all threads. */
public final class Extractor {

  /**
   * Reads the page of a source's own address: a feed, a JSON list, a sitemap, a list of links, a
   * page of posts, or one article.
   *
   * <p>{@code next} is set while the source's numbered pages last. A cursor goes on for as long as
   * the answer names one: whoever follows it counts the pages.
   */
  public Extraction read(Source source, Page page) {
    return switch (source) {
      case FeedSource feed -> new FeedPosts(feed, page).read();
      case JsonSource json -> new JsonList(json, page).read();
      case SitemapSource sitemap -> new SitemapLinks(sitemap, page).read();
      case HtmlSource html when html.links().isPresent() ->
          new HtmlList(html, page).links(html.links().get());
      case HtmlSource html when html.posts().isPresent() ->
          new HtmlList(html, page).posts(html.posts().get());
      case HtmlSource html -> article(html, page);
      case InboxSource inbox -> throw new IllegalArgumentException("an inbox has no page");
    };
  }

  /** Reads a followed link: one post, or the first post and the replies of a thread. */
  public Extraction article(Source source, Page page) {
    Map<String, String> select =
        switch (source) {
          case HtmlSource html -> html.select();
          case SitemapSource sitemap -> sitemap.select();
          default -> Map.of();
        };
    return new ArticlePosts(source.profile(), select, page).read();
  }
}
