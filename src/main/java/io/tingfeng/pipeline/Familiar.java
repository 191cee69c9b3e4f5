package io.tingfeng.pipeline;

import io.tingfeng.model.Outlet;
import io.tingfeng.model.Post;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers how posts looked when they were kept, so that a list which shows the same posts at
 * every visit is not read anew each time. It forgets all when the words change that posts are read
 * under, and with the program: after a start everything is read once. Safe for use by many threads.
 */
final class Familiar {
  /** The posts of a few hundred lists; about 20 MB. */
  private static final int MOST = 100_000;

  private @Nullable Vocabulary words;

  private final Map<String, Long> looks =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > MOST;
        }
      };

  /** Whether a post was kept under these words just as it looks now. */
  synchronized boolean knows(Post post, Outlet outlet, Vocabulary now) {
    if (now != words) {
      words = now;
      looks.clear();
    }
    @Nullable Long before = looks.get(post.id().key());
    return before != null && before == look(post, outlet);
  }

  /** Posts were kept under these words; those of others that came in force meanwhile stay. */
  synchronized void kept(Collection<Post> posts, Outlet outlet, Vocabulary then) {
    if (then == words) {
      posts.forEach(post -> looks.put(post.id().key(), look(post, outlet)));
    }
  }

  /** All that can change in a post but the time at which it was looked at. */
  private static long look(Post post, Outlet outlet) {
    String all =
        String.join(
            "\u0000",
            post.title(),
            post.text(),
            String.valueOf(post.address()),
            String.valueOf(post.author()),
            String.valueOf(post.publishedAt()),
            String.valueOf(post.engagement()),
            String.valueOf(post.standing()),
            String.valueOf(outlet));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
