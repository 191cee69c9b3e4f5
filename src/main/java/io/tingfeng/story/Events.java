package io.tingfeng.story;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the story whose event a headline tells: by its likeness to the whole story (Allan et al.
 * 1998), by one headline that is near, or by the name that the event has got; and the stories that
 * have got the same name since. The lines were set on ten streams of headlines with a background
 * made from the nine others; docs/accuracy.md has the figures.
 */
final class Events {
  /** The least cosine with the sum of a story's headlines. */
  private static final double CENTROID = 0.2;

  /** The least cosine with one headline. */
  private static final double NEAREST = 0.33;

  /** A headline so near belongs to a story without sharing its name. */
  private static final double VERY_NEAR = 0.5;

  /** The least rarity of an anchor that is enough by itself, in nats. */
  private static final double ANCHOR = 7;

  /** The least rarity by which a headline belongs to a story that has a name. */
  private static final double ROOT = 5;

  /** A story of so many posts has a name. */
  private static final int NAMED = 3;

  /** The probability from which the judge of two titles is believed, and when it is asked. */
  private static final double JUDGED = 0.6;

  private static final double WORTH_JUDGING = 0.1;

  /** So many headlines that name two stories make one of them, and the share of the smaller one. */
  private static final int BRIDGES = 3;

  private static final double BRIDGED = 0.08;

  /** Rarest pairs by which stories are looked for. */
  private static final int KEYS = 6;

  private static final int MOST_KEYS = 60;

  private static final int MOST_FOLLOWED = 80;
  private static final int POSTINGS = 1 << 20;

  private final Window window;
  private final EventJudge judge;
  private final Anchors anchors;
  private final Talk talk;
  private final Trail trail = new Trail(POSTINGS);

  Events(Window window, EventJudge judge, Background background) {
    this.window = window;
    this.judge = judge;
    this.anchors = new Anchors(window, background);
    this.talk = new Talk(anchors);
  }

  void add(Clipping post, int number) {
    talk.add(post);
    for (int pair : post.pairs()) {
      trail.add(pair, number);
    }
  }

  /** The story that a post joins. */
  @Nullable OpenStory of(Clipping post) {
    OpenStory best = null;
    double most = 0;
    for (OpenStory story : near(post, KEYS)) {
      double score = score(post, story);
      if (score >= 1 && score > most) {
        most = score;
        best = story;
      }
    }
    return best;
  }

  /** Open stories that share a rare pair with a post. */
  private Set<OpenStory> near(Clipping post, int keys) {
    Set<OpenStory> stories = new LinkedHashSet<>();
    for (int i = 0; i < Math.min(keys, post.pairs().length); i++) {
      collect(post.pairs()[i], post, stories);
    }
    return stories;
  }

  private void collect(int pair, Clipping post, Set<OpenStory> stories) {
    trail.each(
        pair,
        window.oldest(),
        MOST_FOLLOWED,
        number -> {
          OpenStory story = window.get(number).story();
          if (story.isNear(post.at(), StoryBook.SILENCE)) {
            stories.add(story);
          }
        });
  }

  /** How well a headline fits a story; 1 is the line. */
  private double score(Clipping post, OpenStory story) {
    if (story.isAboutOthers(post.brands())) {
      return 0;
    }
    Clipping near = post;
    double nearest = 0;
    for (Clipping other : story.recent()) {
      double likeness = post.likeness(other);
      if (likeness > nearest) {
        nearest = likeness;
        near = other;
      }
    }
    if (talk.isOfTheDay(post, story)) {
      return 1 + nearest;
    }
    if (nearest < VERY_NEAR && !mayBelong(post, story)) {
      return 0;
    }
    double score = Math.max(story.likeness(post) / CENTROID, nearest / NEAREST);
    if (story.posts() >= NAMED) {
      score = Math.max(score, anchors.strongest(post, story) / ANCHOR);
    }
    return score < 1 && nearest > WORTH_JUDGING
        ? Math.max(score, judge.probability(post.title(), near.title()) / JUDGED)
        : score;
  }

  /** Whether anything rare enough speaks for a story at all. */
  private boolean mayBelong(Clipping post, OpenStory story) {
    if (post.isTalk()) {
      return talk.isAlike(post, story);
    }
    return story.posts() < NAMED || anchors.root(post, story) >= ROOT;
  }

  /** The stories that turn out to be the one that a post has just joined. */
  List<OpenStory> same(Clipping post, OpenStory story) {
    Set<OpenStory> same = new LinkedHashSet<>();
    if (post.isTalk()) {
      ofTheDay(post, story, same);
    } else if (story.posts() >= 2) {
      bridged(post, story, same);
      named(post, story, same);
    }
    same.remove(story);
    return new ArrayList<>(same);
  }

  /** What was said of a brand in other words on its great day. */
  private void ofTheDay(Clipping post, OpenStory story, Set<OpenStory> same) {
    if (talk.isOfTheDay(post, story)) {
      near(post, MOST_KEYS).stream()
          .filter(other -> talk.isOfTheDay(post, other))
          .forEach(same::add);
    }
  }

  /** Headlines that name both stories. */
  private void bridged(Clipping post, OpenStory story, Set<OpenStory> same) {
    if (story.posts() < NAMED || anchors.strongest(post, story) < ANCHOR) {
      return;
    }
    for (OpenStory other : near(post, KEYS)) {
      if (other != story
          && other.posts() >= NAMED
          && anchors.strongest(post, other) >= ANCHOR
          && story.bridge(other)
              >= Math.max(BRIDGES, BRIDGED * Math.min(other.posts(), story.posts()))) {
        same.add(other);
      }
    }
  }

  /** Stories of the same name. */
  private void named(Clipping post, OpenStory story, Set<OpenStory> same) {
    for (int pair : post.pairs()) {
      if (anchors.of(pair, story) >= ANCHOR) {
        Set<OpenStory> others = new LinkedHashSet<>();
        collect(pair, post, others);
        others.stream()
            .filter(other -> other.posts() >= 2 && anchors.of(pair, other) >= ANCHOR)
            .forEach(same::add);
      }
    }
  }
}
