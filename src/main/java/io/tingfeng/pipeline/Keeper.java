package io.tingfeng.pipeline;

import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.index.PostHistory;
import io.tingfeng.index.PostHistory.Life;
import io.tingfeng.model.Mention;
import io.tingfeng.model.Outlet;
import io.tingfeng.model.Post;
import io.tingfeng.privacy.Discretion;
import io.tingfeng.privacy.Sealed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was read on the web: without the names of private persons, analysed, in the index, and
 * with a memory of how each post changed.
 */
public final class Keeper {
  /** When a negative post is looked at again. */
  private static final Duration FIRST_LOOK = Duration.ofDays(1);

  private final Analyst analyst;
  private final Supplier<Vocabulary> vocabulary;
  private final MentionIndex index;
  private final StoryDesk stories;
  private final Discretion discretion;
  private final PostHistory history;
  private final InstantSource clock;

  public Keeper(
      Analyst analyst,
      Supplier<Vocabulary> vocabulary,
      MentionIndex index,
      StoryDesk stories,
      Discretion discretion,
      PostHistory history,
      InstantSource clock) {
    this.analyst = analyst;
    this.vocabulary = vocabulary;
    this.index = index;
    this.stories = stories;
    this.discretion = discretion;
    this.history = history;
    this.clock = clock;
  }

  /**
   * What came of keeping posts.
   *
   * @param mentions of watched brands
   * @param news posts that were not known, or said something else before
   */
  public record Kept(List<Mention> mentions, int news) {
    static final Kept NOTHING = new Kept(List.of(), 0);

    public Kept {
      mentions = List.copyOf(mentions);
    }
  }

  /** Keeps posts and commits them; those whose authors opted out are left out. */
  public Kept keep(List<Post> posts, Outlet outlet) {
    Set<String> out = discretion.optOuts();
    List<Discretion.Discreet> discreet =
        posts.stream().flatMap(post -> discretion.of(post, outlet, out).stream()).toList();
    return discreet.isEmpty() ? Kept.NOTHING : kept(discreet, outlet);
  }

  private Kept kept(List<Discretion.Discreet> discreet, Outlet outlet) {
    List<Post> posts = discreet.stream().map(Discretion.Discreet::post).toList();
    Map<String, Life> lives = history.lives(posts.stream().map(p -> p.id().key()).toList());
    FirstSight sight = new FirstSight(index);
    Vocabulary words = vocabulary.get();
    List<Mention> found = new ArrayList<>();
    List<Post> before = new ArrayList<>();
    int news = 0;
    for (Post post : posts) {
      @Nullable Life life = lives.get(post.id().key());
      if (life == null || !life.digest().equals(PostHistory.digest(post))) {
        news++;
        earlier(life, post).ifPresent(before::add);
      }
      List<Mention> mentions = analyst.mentions(sight.of(post), outlet, words);
      stories.put(post.id(), mentions);
      mentions.stream().filter(mention -> mention.brand().isPresent()).forEach(found::add);
    }
    index.commit();
    index.refresh();
    remember(posts, before, found, lives);
    discretion.keep(sealed(discreet));
    return new Kept(found, news);
  }

  /** What an edited post said before, as the index still knows it. */
  private Optional<Post> earlier(@Nullable Life life, Post post) {
    return life == null
        ? Optional.empty()
        : index
            .search(new MentionQuery.OfPost(post.id()), MentionIndex.Sort.NEWEST, 0, 1)
            .mentions()
            .stream()
            .map(Mention::post)
            .findFirst();
  }

  private void remember(
      List<Post> posts, List<Post> before, List<Mention> found, Map<String, Life> lives) {
    Instant now = clock.instant();
    before.forEach(post -> history.edited(post, now));
    history.saw(posts, now);
    found.stream()
        .filter(mention -> mention.isNegative() && mention.post().address().isPresent())
        .map(mention -> mention.post().id().key())
        .filter(post -> !lives.containsKey(post))
        .distinct()
        .forEach(post -> history.lookAgain(post, Optional.of(now.plus(FIRST_LOOK))));
  }

  private static List<Sealed> sealed(List<Discretion.Discreet> discreet) {
    return discreet.stream().flatMap(one -> one.sealed().stream()).toList();
  }
}
