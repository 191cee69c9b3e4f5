package io.tingfeng.pipeline;

import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.Post;
import java.time.Instant;

/**
 * Keeps the time at which a post was first seen when it is read again: a title that stands on a hot
 * list all day was said once, when it came up.
 */
final class FirstSight {
  private final MentionIndex index;

  FirstSight(MentionIndex index) {
    this.index = index;
  }

  /** The post with the time at which it was first seen, as far as readers of the index know. */
  Post of(Post post) {
    if (post.publishedAt().isPresent()) {
      return post;
    }
    return index
        .search(new MentionQuery.OfPost(post.id()), MentionIndex.Sort.OLDEST, 0, 1)
        .mentions()
        .stream()
        .findFirst()
        .map(earlier -> earlier.post().seenAt())
        .filter(earlier -> earlier.isBefore(post.seenAt()))
        .map(earlier -> seenAt(post, earlier))
        .orElse(post);
  }

  private static Post seenAt(Post post, Instant time) {
    return new Post(
        post.id(),
        post.address(),
        post.title(),
        post.text(),
        post.author(),
        post.publishedAt(),
        time,
        post.engagement(),
        post.standing());
  }
}
