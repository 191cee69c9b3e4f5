package io.tingfeng.model;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A post or an article (帖子、文章) as its source published it.
 *
 * @param id source and the source's own id
 * @param address where people read it
 * @param title may be empty
 * @param text plain text, may be empty
 * @param author name as shown
 * @param publishedAt when it was published, absent when the page does not say
 * @param seenAt when we first read it
 * @param engagement counters, absent where unknown
 * @param standing place on a hot list
 */
public record Post(
    PostId id,
    Optional<URI> address,
    String title,
    String text,
    Optional<String> author,
    Optional<Instant> publishedAt,
    Instant seenAt,
    Engagement engagement,
    Standing standing) {

  /** The time by which the post is counted: publication, or first sight when that is unknown. */
  public Instant at() {
    return publishedAt.orElse(seenAt);
  }

  /** Title and text as one text, a line break between them. */
  public String wording() {
    if (title.isEmpty()) {
      return text;
    }
    return text.isEmpty() ? title : title + "\n" + text;
  }
}
