package io.tingfeng.story;

/**
 * Tells by which letters a story is known: rare ones that many of its headlines hold, and that
 * stand in far more headlines of these days than is usual. A name that is always in the news names
 * no event.
 */
final class Anchors {
  /** So many times the usual rate make a burst. */
  private static final double BURST = 6;

  /** The share of a story's headlines that hold an anchor. */
  private static final double SHARE = 0.4;

  /** The share that is enough to belong to a story at all. */
  private static final double ROOT_SHARE = 0.1;

  /** The least share of earlier headlines with a pair that are laid to others than the story. */
  private static final double OTHERS = 0.3;

  /** So many times the rate of the days before make a word fresh. */
  private static final double FRESH = 3;

  /** The background counts as so many headlines of the days before. */
  private static final double GUESSED = 50;

  /** Fewer headlines say nothing about habits. */
  private static final int LEAST_HABIT = 500;

  private final Window window;
  private final Background background;

  Anchors(Window window, Background background) {
    this.window = window;
    this.background = background;
  }

  /** The rarity of the rarest anchor that a headline shares with a story, in nats; 0 for none. */
  double strongest(Clipping post, OpenStory story) {
    return strongest(post, story, SHARE);
  }

  /** The rarity of the rarest bursting pair that a headline shares with some of a story's. */
  double root(Clipping post, OpenStory story) {
    return strongest(post, story, ROOT_SHARE);
  }

  private double strongest(Clipping post, OpenStory story, double share) {
    for (int pair : post.pairs()) {
      // Pairs stand in the order of their rarity.
      if (story.share(pair) >= share && isNews(pair, story)) {
        return background.rarity(pair);
      }
    }
    return 0;
  }

  /** The rarity of a pair when it is an anchor of a story, else 0. */
  double of(int pair, OpenStory story) {
    return story.share(pair) >= SHARE && isNews(pair, story) ? background.rarity(pair) : 0;
  }

  /**
   * Whether a pair stands in a part of a story's headlines and came up in the last days: far more
   * often than before them, as far as that is known.
   */
  boolean isFresh(int pair, OpenStory story, double share) {
    if (story.share(pair) < share || !isNews(pair, story)) {
      return false;
    }
    PairRates before = window.before();
    double known = before.count(pair) + GUESSED * background.share(pair);
    return window.now().of(pair) >= FRESH * known / (before.headlines() + GUESSED);
  }

  private boolean isNews(int pair, OpenStory story) {
    if (!ForeignName.isCode(pair)
        && (Character.isDigit(pair >>> 16) || Character.isDigit(pair & 0xffff))) {
      return false;
    }
    return window.now().of(pair) >= BURST * Math.max(background.share(pair), habit(pair, story));
  }

  /** What a story itself said for a week is no habit, but not all that it gathers is its own. */
  private double habit(int pair, OpenStory story) {
    PairRates before = window.before();
    if (before.headlines() < LEAST_HABIT) {
      return 0;
    }
    double all = before.count(pair);
    return Math.max(all - story.count(pair), OTHERS * all) / before.headlines();
  }
}
