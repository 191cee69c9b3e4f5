package io.tingfeng.pipeline;

import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.index.PostHistory;
import io.tingfeng.index.PostHistory.Life;
import io.tingfeng.model.Mention;
import io.tingfeng.model.Outlet;
import io.tingfeng.model.Post;
import io.tingfeng.privacy.Discretion;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was read on the web: without the names of private persons, analysed, in the index, and
 * with a memory of how each post changed.
 */
public final class Keeper {
  /** When a negative post is looked at again. */
  private static final Duration FIRST_LOOK = Duration.ofDays(1);

  private final Clerk clerk;
  private final MentionIndex index;
  private final PostHistory history;
  private final InstantSource clock;
  private final Familiar familiar = new Familiar();

  public Keeper(Clerk clerk, MentionIndex index, PostHistory history, InstantSource clock) {
    this.clerk = clerk;
    this.index = index;
    this.history = history;
    this.clock = clock;
  }

  /**
   * What came of keeping posts.
   *
   * @param mentions of watched brands, in posts that were not known or looked otherwise before
   * @param news posts that were not known, or said something else before
   */
  public record Kept(List<Mention> mentions, int news) {
    static final Kept NOTHING = new Kept(List.of(), 0);

    public Kept {
      mentions = List.copyOf(mentions);
    }
  }

  /**
   * Keeps posts and commits them; those whose authors opted out are left out, and those that look
   * as they did are only noted as seen.
   */
  public Kept keep(List<Post> posts, Outlet outlet) {
    if (posts.isEmpty()) {
      return Kept.NOTHING;
    }
    Clerk.Filing filing = clerk.open();
    List<Post> same = new ArrayList<>();
    List<Post> fresh = new ArrayList<>();
    posts.forEach(post -> (familiar.knows(post, outlet, filing.words()) ? same : fresh).add(post));
    Kept kept = kept(fresh, outlet, filing);
    history.sawAgain(keys(same), clock.instant());
    familiar.kept(fresh, outlet, filing.words());
    return kept;
  }

  private Kept kept(List<Post> fresh, Outlet outlet, Clerk.Filing filing) {
    List<Discretion.Discreet> discreet =
        fresh.stream().flatMap(post -> filing.discreet(post, outlet).stream()).toList();
    if (discreet.isEmpty()) {
      return Kept.NOTHING;
    }
    List<Post> posts = discreet.stream().map(Discretion.Discreet::post).toList();
    Map<String, Life> lives = history.lives(keys(posts));
    List<Post> news = posts.stream().filter(post -> isNews(lives, post)).toList();
    List<Post> before = news.stream().flatMap(post -> earlier(lives, post).stream()).toList();
    List<Mention> found =
        discreet.stream().flatMap(one -> filing.put(one, outlet).stream()).toList();
    filing.close();
    remember(posts, before, found, lives);
    return new Kept(found, news.size());
  }

  private static List<String> keys(List<Post> posts) {
    return posts.stream().map(post -> post.id().key()).toList();
  }

  private static boolean isNews(Map<String, Life> lives, Post post) {
    @Nullable Life life = lives.get(post.id().key());
    return life == null || !life.digest().equals(PostHistory.digest(post));
  }

  /** What an edited post said before, as the index still knows it. */
  private Optional<Post> earlier(Map<String, Life> lives, Post post) {
    return lives.containsKey(post.id().key())
        ? index
            .search(new MentionQuery.OfPost(post.id()), MentionIndex.Sort.NEWEST, 0, 1)
            .mentions()
            .stream()
            .map(Mention::post)
            .findFirst()
        : Optional.empty();
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
}
