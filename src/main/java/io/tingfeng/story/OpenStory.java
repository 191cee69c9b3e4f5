package io.tingfeng.story;

import io.tingfeng.model.BrandId;
import io.tingfeng.model.StoryId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A story that posts may still join: what its headlines hold, and the newest of them. */
final class OpenStory {
  /** A newcomer is compared with so many headlines. */
  private static final int RECENT = 12;

  private final StoryId id;
  private final PairCounts pairs = new PairCounts();
  private final Deque<Clipping> recent = new ArrayDeque<>();
  private final Map<BrandId, Integer> brands = new HashMap<>(2);
  private final Map<StoryId, Integer> bridges = new HashMap<>(0);
  private final Rarity rarity;
  private int posts;
  private int kept;
  private double squares;
  private Instant firstAt;
  private Instant lastAt;
  private @Nullable OpenStory into;

  OpenStory(StoryId id, Instant at, Rarity rarity) {
    this.id = id;
    this.firstAt = at;
    this.lastAt = at;
    this.rarity = rarity;
  }

  /** How rare a pair of letters is. */
  interface Rarity {
    double of(int pair);
  }

  StoryId id() {
    return id;
  }

  int posts() {
    return posts;
  }

  Instant firstAt() {
    return firstAt;
  }

  Iterable<Clipping> recent() {
    return recent;
  }

  /** Whether a time lies near enough to the story's posts. */
  boolean isNear(Instant time, Duration span) {
    return !time.isAfter(lastAt.plus(span)) && !time.isBefore(firstAt.minus(span));
  }

  void add(Clipping post) {
    posts++;
    kept++;
    firstAt = post.at().isBefore(firstAt) ? post.at() : firstAt;
    lastAt = post.at().isAfter(lastAt) ? post.at() : lastAt;
    post.brands().forEach(brand -> brands.merge(brand, 1, Integer::sum));
    for (int pair : post.pairs()) {
      count(pair, 1);
    }
    recent.addLast(post);
    if (recent.size() > RECENT) {
      recent.removeFirst();
    }
  }

  private void count(int pair, int more) {
    double weight = rarity.of(pair);
    int now = pairs.of(pair);
    squares += weight * weight * (2.0 * now * more + (double) more * more);
    pairs.add(pair, more);
  }

  /** Notes a headline that names another story too; says how many there were. */
  int bridge(OpenStory other) {
    return bridges.merge(other.id, 1, Integer::sum) + other.bridges.getOrDefault(id, 0);
  }

  /** The story itself, or the one that took it over. */
  OpenStory root() {
    OpenStory at = this;
    while (at.into != null) {
      at = at.into;
    }
    return at;
  }

  /** Takes over what another story holds. */
  void absorb(OpenStory other) {
    other.into = this;
    posts += other.posts;
    kept += other.kept;
    firstAt = other.firstAt.isBefore(firstAt) ? other.firstAt : firstAt;
    lastAt = other.lastAt.isAfter(lastAt) ? other.lastAt : lastAt;
    other.pairs.each(this::count);
    other.brands.forEach((brand, count) -> brands.merge(brand, count, Integer::sum));
    recent.addAll(other.recent);
    while (recent.size() > RECENT) {
      recent.removeFirst();
    }
  }

  /** The same story under another name. */
  OpenStory renamed(StoryId name) {
    OpenStory other = new OpenStory(name, firstAt, rarity);
    other.absorb(this);
    return other;
  }

  /** Gives up a post that belongs elsewhere. */
  void remove(Clipping post) {
    posts--;
    kept--;
    post.brands().forEach(brand -> brands.merge(brand, -1, Integer::sum));
    for (int pair : post.pairs()) {
      count(pair, -1);
    }
    recent.remove(post);
  }

  /** A post has left the window; says whether it was the last one. */
  boolean left() {
    kept--;
    return kept == 0;
  }

  /** The cosine between a headline and the sum of the story's headlines, 0 to 1. */
  double likeness(Clipping post) {
    double dot = 0;
    for (int i = 0; i < post.pairs().length; i++) {
      dot += post.squares()[i] * pairs.of(post.pairs()[i]);
    }
    return dot == 0 ? 0 : dot / (post.length() * Math.sqrt(squares));
  }

  /** Whether most of the story's posts name one of some brands. */
  boolean isAbout(Collection<BrandId> some) {
    return some.stream().anyMatch(brand -> 2 * brands.getOrDefault(brand, 0) >= posts);
  }

  /** Whether most of the story's posts name a brand, and none of some. */
  boolean isAboutOthers(Collection<BrandId> some) {
    return !some.isEmpty()
        && brands.keySet().stream().anyMatch(brand -> isAbout(Set.of(brand)))
        && !isAbout(some);
  }

  /** How many of the story's posts have headlines that hold a pair. */
  int count(int pair) {
    return pairs.of(pair);
  }

  /** The share of the story's posts whose headlines hold a pair, 0 to 1. */
  double share(int pair) {
    return (double) pairs.of(pair) / posts;
  }
}
