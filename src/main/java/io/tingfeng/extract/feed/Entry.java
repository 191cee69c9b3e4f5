package io.tingfeng.extract.feed;

import java.time.Instant;
import java.util.Optional;

/**
 * One entry of a feed.
 *
 * @param title plain text, may be empty
 * @param link where people read it, absolute when a base is known
 * @param id the feed's own name of it
 * @param published absent when the feed does not say, or says something impossible
 * @param updated the time of the last change, with the same care
 * @param summary as written, often HTML; may be empty
 * @param content the whole text as written, often HTML; may be empty
 */
public record Entry(
    String title,
    Optional<String> link,
    Optional<String> id,
    Optional<Instant> published,
    Optional<Instant> updated,
    Optional<String> author,
    String summary,
    String content) {

  /** The longer telling: the content, or the summary when there is none. */
  public String body() {
    return content.isBlank() ? summary : content;
  }
}
