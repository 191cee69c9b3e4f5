package io.tingfeng.index;

import io.tingfeng.model.Engagement;
import io.tingfeng.model.Post;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The port for how posts changed: when they were seen, what they said before they were edited,
 * their counters over time, and that they are gone. The index holds what a post says now.
 *
 * <p>Posts are named by {@link io.tingfeng.model.PostId#key}.
 */
public interface PostHistory {

  /**
   * The life of a post as far as it was watched.
   *
   * @param address where it is read; empty when it has none
   * @param digest of what it says
   * @param counters as they were seen last
   * @param gone when it was first found to be no longer there
   */
  record Life(
      String post,
      String address,
      Instant firstSeen,
      Instant lastSeen,
      String digest,
      Engagement counters,
      Optional<Instant> gone) {}

  /**
   * What a post said until it was edited.
   *
   * @param until when the edit was seen
   */
  record Version(String title, String text, Instant until) {}

  /** The counters of a post when they had changed. */
  record Count(Instant at, Engagement counters) {}

  /** The digest of what a post says: SHA-256 of title and text in hexadecimal. */
  static String digest(Post post) {
    try {
      byte[] words = post.wording().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  /** What is known of posts; those never seen are missing. */
  Map<String, Life> lives(Collection<String> posts);

  /**
   * Notes posts as they were seen; a counter that changed becomes a point of its series, and a post
   * that was gone is there again.
   */
  void saw(Collection<Post> posts, Instant at);

  /** Notes posts that look as they did when they were seen last; those not known stay unknown. */
  void sawAgain(Collection<String> posts, Instant at);

  /** Keeps what a post said before an edit that was seen just now. */
  void edited(Post before, Instant at);

  /** The post is no longer there; the first time stays. */
  void gone(String post, Instant at);

  /** The post is to be looked at again after a while; nothing ends that. */
  void lookAgain(String post, Optional<Instant> at);

  /** Posts that are to be looked at again, those that wait longest first. */
  List<Life> due(Instant now, int limit);

  /** Earlier versions of a post, oldest first. */
  List<Version> versions(String post);

  /** The counters of a post over time, oldest first. */
  List<Count> counts(String post);

  /** Forgets all about posts. */
  void forget(Collection<String> posts);

  /** Forgets posts that were last seen before a time. */
  void forgetBefore(Instant time);
}
