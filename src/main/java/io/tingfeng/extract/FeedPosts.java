package io.tingfeng.extract;

import io.tingfeng.extract.address.Identity;
import io.tingfeng.extract.address.WebAddress;
import io.tingfeng.extract.feed.Entry;
import io.tingfeng.extract.feed.Feed;
import io.tingfeng.extract.feed.FeedReader;
import io.tingfeng.extract.feed.FeedReading;
import io.tingfeng.extract.feed.NoFeed;
import io.tingfeng.extract.feed.Setting;
import io.tingfeng.model.FeedSource;
import io.tingfeng.model.Page;
import io.tingfeng.model.Post;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes posts of the entries of a feed. */
final class FeedPosts {
  private final FeedSource source;
  private final Page page;

  FeedPosts(FeedSource source, Page page) {
    this.source = source;
    this.page = page;
  }

  Extraction read() {
    Setting setting =
        new Setting(Optional.of(page.address()), page.fetchedAt(), source.profile().zone());
    FeedReading reading = FeedReader.read(page.body(), page.contentType(), setting);
    return switch (reading) {
      case Feed feed -> posts(feed);
      case NoFeed none -> new Extraction.Unreadable("no-feed: " + none.reason());
    };
  }

  private Extraction posts(Feed feed) {
    Map<String, Integer> uses = new HashMap<>();
    feed.entries().forEach(entry -> uses.merge(pageName(entry), 1, Integer::sum));
    PostDraft draft = new PostDraft(source.profile(), page);
    List<Post> posts = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    int number = 0;
    for (Entry entry : feed.entries()) {
      number++;
      String name = pageName(entry);
      boolean own = !name.isEmpty() && uses.getOrDefault(name, 0) == 1;
      Optional<Post> post = draft.post(fields(entry, own ? name : ownName(entry)));
      if (post.isPresent()) {
        posts.add(post.get());
      } else {
        faults.add("entry " + number + " has neither title nor text");
      }
    }
    return new Extraction.Posts(posts, List.of(), Optional.empty(), faults, feed.timeToLive());
  }

  /**
   * What the entry's address names, or nothing when it leads to a front page. Feeds change their
   * ids from visit to visit more often than their links.
   */
  private static String pageName(Entry entry) {
    return entry
        .link()
        .flatMap(WebAddress::parse)
        .map(Identity::of)
        .filter(name -> !name.endsWith("/"))
        .orElse("");
  }

  /** The feed's id, or a name from the content where many entries share one address. */
  private static String ownName(Entry entry) {
    return entry
        .id()
        .orElseGet(() -> PostDraft.hash(entry.title() + '\n' + entry.published().orElse(null)));
  }

  private static Map<String, String> fields(Entry entry, String id) {
    Map<String, String> fields = new HashMap<>();
    fields.put("id", id);
    fields.put("title", entry.title());
    fields.put("text", entry.body());
    entry.link().ifPresent(link -> fields.put("link", link));
    entry.author().ifPresent(author -> fields.put("author", author));
    entry
        .published()
        .or(entry::updated)
        .ifPresent(time -> fields.put("publishedAt", time.toString()));
    return fields;
  }
}
