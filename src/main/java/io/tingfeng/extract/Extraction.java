package io.tingfeng.extract;

import io.tingfeng.model.Post;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What came out of a page. */
public sealed interface Extraction {

  /**
   * Posts, and where to go on.
   *
   * @param posts in the order of the page
   * @param links article pages to fetch next
   * @param next the next page of the list
   * @param faults items that could not be read, in words; the others are unharmed
   * @param timeToLive how long the page stays as it is, by its own word
   */
  record Posts(
      List<Post> posts,
      List<URI> links,
      Optional<URI> next,
      List<String> faults,
      Optional<Duration> timeToLive)
      implements Extraction {
    public Posts {
      posts = List.copyOf(posts);
      links = List.copyOf(links);
      faults = List.copyOf(faults);
    }

    /** Posts of a page that says nothing of how long it stays. */
    Posts(List<Post> posts, List<URI> links, Optional<URI> next, List<String> faults) {
      this(posts, links, next, faults, Optional.empty());
    }
  }

  /**
   * Not what the source promised.
   *
   * @param reason one word that names the fault, and after a colon what people want to know of it
   */
  record Unreadable(String reason) implements Extraction {

    /** The word that names the fault: {@code captcha}, {@code redesigned}. */
    public String word() {
      int colon = reason.indexOf(':');
      return colon < 0 ? reason : reason.substring(0, colon);
    }
  }
}
