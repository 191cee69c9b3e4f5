package io.tingfeng.story;

import io.tingfeng.model.Authority;
import io.tingfeng.model.Engagement;
import io.tingfeng.model.Mention;
import io.tingfeng.model.PostId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Looks among the posts of a story for a burst of nearly equal texts from thin accounts. Only what
 * persons publish counts: media reprint each other all day. The lines are rules of thumb; no
 * labelled bursts were at hand to set them on.
 */
public final class CoordinationFinder {
  private static final Duration SPAN = Duration.ofHours(1);
  private static final int LEAST_AUTHORS = 5;
  private static final double LEAST_THIN = 0.6;

  /** Other posts that a thin account may have. */
  private static final long FEW = 1;

  /** Reactions in all that a post may have and still be unheeded. */
  private static final long SILENCE = 2;

  private static final int MOST_TEXTS = 20;
  private static final int MOST_POSTS = 300;

  private final ToLongFunction<String> others;
  private final DuplicateJudge judge = new DuplicateJudge();

  /**
   * A finder.
   *
   * @param others how many posts apart from this story are known of an account
   */
  public CoordinationFinder(ToLongFunction<String> others) {
    this.others = others;
  }

  /** The burst of most accounts; empty when there is none, which proves nothing either. */
  public Optional<Coordination> find(List<Mention> mentions) {
    return alike(mentions).stream()
        .map(CoordinationFinder::densest)
        .filter(posts -> authors(posts).size() >= LEAST_AUTHORS)
        .sorted(Comparator.comparingInt((List<Mention> posts) -> authors(posts).size()).reversed())
        .flatMap(posts -> weighed(posts).stream())
        .findFirst();
  }

  /** A text with the posts that say nearly the same. */
  private record Group(StoryText text, List<Mention> posts) {}

  /** Posts of persons in groups of nearly equal texts, each in the order of time. */
  private List<List<Mention>> alike(List<Mention> mentions) {
    List<Group> groups = new ArrayList<>();
    for (Mention mention : ofPersons(mentions)) {
      StoryText text = StoryText.of(mention.post().title(), mention.post().text());
      groups.stream()
          .filter(group -> judge.judge(group.text(), text).isDuplicate())
          .findFirst()
          .or(() -> opened(text, groups))
          .ifPresent(group -> group.posts().add(mention));
    }
    return groups.stream().map(Group::posts).toList();
  }

  private static Optional<Group> opened(StoryText text, List<Group> groups) {
    if (groups.size() == MOST_TEXTS) {
      return Optional.empty();
    }
    groups.add(new Group(text, new ArrayList<>()));
    return Optional.of(groups.getLast());
  }

  private static List<Mention> ofPersons(List<Mention> mentions) {
    Set<PostId> seen = new HashSet<>();
    return mentions.stream()
        .filter(mention -> mention.outlet().authority() == Authority.USER)
        .filter(mention -> mention.post().author().isPresent())
        .filter(mention -> seen.add(mention.post().id()))
        .sorted(Comparator.comparing(mention -> mention.post().at()))
        .limit(MOST_POSTS)
        .toList();
  }

  /** The posts of the hour in which most accounts spoke. */
  private static List<Mention> densest(List<Mention> posts) {
    List<Mention> best = List.of();
    int from = 0;
    for (int to = 0; to < posts.size(); to++) {
      while (posts.get(from).post().at().isBefore(posts.get(to).post().at().minus(SPAN))) {
        from++;
      }
      List<Mention> hour = posts.subList(from, to + 1);
      best = authors(hour).size() > authors(best).size() ? hour : best;
    }
    return best;
  }

  private static Set<String> authors(List<Mention> posts) {
    Set<String> authors = new HashSet<>();
    posts.forEach(mention -> mention.post().author().ifPresent(authors::add));
    return authors;
  }

  private Optional<Coordination> weighed(List<Mention> posts) {
    Set<String> authors = authors(posts);
    int thin = (int) authors.stream().filter(author -> others.applyAsLong(author) <= FEW).count();
    int unheeded = (int) posts.stream().filter(CoordinationFinder::isUnheeded).count();
    boolean isHint = thin >= LEAST_THIN * authors.size() && unheeded >= LEAST_THIN * posts.size();
    return isHint
        ? Optional.of(
            new Coordination(
                posts.getFirst().post().at(),
                posts.getLast().post().at(),
                authors.size(),
                thin,
                unheeded,
                posts))
        : Optional.empty();
  }

  private static boolean isUnheeded(Mention mention) {
    Engagement counters = mention.post().engagement();
    return Stream.of(counters.likes(), counters.comments(), counters.reposts())
            .flatMapToLong(OptionalLong::stream)
            .sum()
        <= SILENCE;
  }
}
