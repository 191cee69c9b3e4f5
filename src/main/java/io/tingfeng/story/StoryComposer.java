package io.tingfeng.story;

import io.tingfeng.model.BrandId;
import io.tingfeng.model.Engagement;
import io.tingfeng.model.Mention;
import io.tingfeng.model.Outlet;
import io.tingfeng.model.Post;
import io.tingfeng.model.PostId;
import io.tingfeng.model.StoryId;
import io.tingfeng.model.StoryPlace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Tells a story from its mentions: who was first, who followed how fast, and what was changed. */
public final class StoryComposer {
  private final Predicate<String> isNegative;
  private final DuplicateJudge judge = new DuplicateJudge();

  /**
   * A composer.
   *
   * @param isNegative whether a headline by itself is negative
   */
  public StoryComposer(Predicate<String> isNegative) {
    this.isNegative = isNegative;
  }

  /**
   * The story of some mentions.
   *
   * @param mentions at least one, in any order; several of one post count once
   */
  public Story compose(StoryId id, List<Mention> mentions) {
    return compose(id, mentions, Optional.empty());
  }

  /**
   * The story of its earliest mentions.
   *
   * @param last when the last of all its posts was published, when there are more than these
   */
  public Story compose(StoryId id, List<Mention> mentions, Optional<Instant> last) {
    List<Mention> posts = posts(mentions);
    List<Telling> tellings = tellings(posts);
    Post first = posts.getFirst().post();
    String summary = Summary.of(posts.stream().map(Mention::post).toList());
    return new Story(
        id,
        first.title().isBlank() ? summary : first.title(),
        summary,
        mentions.stream()
            .flatMap(mention -> mention.brand().stream())
            .collect(Collectors.<BrandId>toSet()),
        tellings,
        lineage(tellings),
        platforms(posts),
        reach(mentions, tellings),
        last.orElse(posts.getLast().post().at()),
        last.isPresent());
  }

  /** One mention a post, a negative one where there is one, in the order of time. */
  private static List<Mention> posts(List<Mention> mentions) {
    Map<PostId, Mention> posts = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      posts.merge(mention.post().id(), mention, (a, b) -> b.isNegative() ? b : a);
    }
    return posts.values().stream()
        .sorted(
            Comparator.comparing((Mention mention) -> mention.post().at())
                .thenComparing(mention -> mention.id().value()))
        .toList();
  }

  private List<Telling> tellings(List<Mention> posts) {
    Mention origin = posts.getFirst();
    // Who was read first is not always who was published first.
    boolean isOriginLate = isReprint(origin);
    boolean isOriginNegative = isNegative.test(origin.post().title());
    List<Telling> tellings = new ArrayList<>();
    for (Mention mention : posts) {
      boolean isReprint =
          mention != origin && (isReprint(mention) || isOriginLate && repeats(mention, origin));
      boolean isRetitled = isReprint && isRetitled(mention.post(), origin.post());
      tellings.add(
          new Telling(
              mention,
              Duration.between(origin.post().at(), mention.post().at()),
              isReprint,
              isRetitled,
              isRetitled && !isOriginNegative && isNegative.test(mention.post().title())));
    }
    return tellings;
  }

  private static boolean isReprint(Mention mention) {
    return mention.story().map(StoryPlace::isReprint).orElse(false);
  }

  private boolean repeats(Mention mention, Mention origin) {
    Post a = origin.post();
    Post b = mention.post();
    return judge.judge(a.title(), a.text(), b.title(), b.text()).isDuplicate();
  }

  private static boolean isRetitled(Post post, Post origin) {
    return !post.title().isBlank()
        && !origin.title().isBlank()
        && !Letters.of(post.title()).equals(Letters.of(origin.title()));
  }

  private static List<Arrival> lineage(List<Telling> tellings) {
    Map<String, Arrival> arrivals = new LinkedHashMap<>();
    for (Telling telling : tellings) {
      Outlet outlet = telling.mention().outlet();
      arrivals.merge(
          outlet.name(),
          new Arrival(outlet, telling.mention().post().at(), telling.lag(), 1),
          (a, b) -> new Arrival(a.outlet(), a.at(), a.lag(), a.posts() + 1));
    }
    return List.copyOf(arrivals.values());
  }

  private static Map<String, Long> platforms(List<Mention> posts) {
    Map<String, Long> counts =
        posts.stream()
            .collect(
                Collectors.groupingBy(
                    mention -> mention.outlet().platform(), Collectors.counting()));
    Map<String, Long> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  private static Reach reach(List<Mention> mentions, List<Telling> tellings) {
    Set<PostId> negative =
        mentions.stream()
            .filter(mention -> mention.brand().isPresent() && mention.isNegative())
            .map(mention -> mention.post().id())
            .collect(Collectors.toSet());
    List<Mention> posts = tellings.stream().map(Telling::mention).toList();
    return new Reach(
        posts.size(),
        tellings.stream().filter(Telling::isReprint).count(),
        negative.size(),
        posts.stream().map(one -> one.post().author()).flatMap(Optional::stream).distinct().count(),
        posts.stream().map(one -> one.outlet().name()).distinct().count(),
        new Engagement(
            sum(posts, Engagement::reads),
            sum(posts, Engagement::likes),
            sum(posts, Engagement::comments),
            sum(posts, Engagement::reposts)),
        posts.stream()
            .map(one -> one.outlet().authority())
            .max(Comparator.naturalOrder())
            .orElseThrow());
  }

  private static OptionalLong sum(List<Mention> posts, Function<Engagement, OptionalLong> counter) {
    List<OptionalLong> known =
        posts.stream()
            .map(one -> Objects.requireNonNull(counter.apply(one.post().engagement())))
            .filter(OptionalLong::isPresent)
            .toList();
    return known.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(known.stream().mapToLong(OptionalLong::getAsLong).sum());
  }
}
