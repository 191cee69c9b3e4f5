package io.tingfeng.story;

import io.tingfeng.model.Mention;
import java.time.Instant;
import java.util.List;

/**
 * A hint that posts may have been arranged (疑似水军): many accounts said nearly the same in a short
 * time, and most of them said nothing else. It is no verdict: draws, fan groups and templates of an
 * app look the same.
 *
 * @param from the first of the posts
 * @param to the last of the posts
 * @param authors different accounts
 * @param thin of these, accounts that hardly published anything else that was collected
 * @param unheeded of the posts, those that nobody liked, shared or answered, as far as it is known
 * @param posts the posts, the first one first
 */
public record Coordination(
    Instant from, Instant to, int authors, int thin, int unheeded, List<Mention> posts) {

  public Coordination {
    posts = List.copyOf(posts);
  }
}
