package io.tingfeng.story;

import io.tingfeng.model.BrandId;
import java.time.Duration;
import java.time.Instant;

/**
 * Judges what people say in everyday words and of watched brands. There a single rare word makes no
 * event, since every trade has its own and the whole stream is about the same names: it takes two,
 * and they must have come up these days. On a day on which everybody speaks of a brand, one is
 * enough to belong to what happened to it.
 */
final class Talk {
  /** The part of a story's posts that say a word of it. */
  private static final double SHARE = 0.1;

  /** The same on a brand's great day, when everybody speaks in other words. */
  private static final double SHARE_THAT_DAY = 0.02;

  /** The least rarity of such words, in nats. */
  private static final double RARE = 5;

  /** What a brand's great day is about began no longer before many spoke of it. */
  private static final Duration AHEAD = Duration.ofHours(12);

  private final Anchors anchors;
  private final Pace pace = new Pace();

  Talk(Anchors anchors) {
    this.anchors = anchors;
  }

  void add(Clipping post) {
    pace.add(post);
  }

  /** Whether a post shares two separate fresh words with a story. */
  boolean isAlike(Clipping post, OpenStory story) {
    int first = 0;
    for (int i = 0; i < post.pairs().length && isRare(post, i); i++) {
      int pair = post.pairs()[i];
      boolean isOfFirst = first != 0 && shareLetter(first, pair);
      if (!isOfFirst && anchors.isFresh(pair, story, SHARE)) {
        if (first != 0) {
          return true;
        }
        first = pair;
      }
    }
    return false;
  }

  /** Pairs stand in the order of their rarity. */
  private static boolean isRare(Clipping post, int at) {
    return post.squares()[at] >= RARE * RARE;
  }

  private static boolean shareLetter(int a, int b) {
    return a >>> 16 == b >>> 16
        || a >>> 16 == (b & 0xffff)
        || (a & 0xffff) == b >>> 16
        || (a & 0xffff) == (b & 0xffff);
  }

  /** Whether a post speaks of what all speak of who name its brand that day. */
  boolean isOfTheDay(Clipping post, OpenStory story) {
    if (!story.isAbout(post.brands())
        || post.brands().stream().noneMatch(brand -> isOfTheDay(brand, post, story))) {
      return false;
    }
    for (int i = 0; i < post.pairs().length && isRare(post, i); i++) {
      if (anchors.isFresh(post.pairs()[i], story, SHARE_THAT_DAY)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOfTheDay(BrandId brand, Clipping post, OpenStory story) {
    Instant since = pace.burstingSince(brand, post.at());
    return since != null && !story.firstAt().isBefore(since.minus(AHEAD));
  }
}
