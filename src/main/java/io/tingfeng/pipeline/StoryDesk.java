package io.tingfeng.pipeline;

import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionIndex.Facet;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.Mention;
import io.tingfeng.model.MentionId;
import io.tingfeng.model.PostId;
import io.tingfeng.model.Problems;
import io.tingfeng.model.StoryId;
import io.tingfeng.model.StoryPlace;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.story.Clipping;
import io.tingfeng.story.Placement;
import io.tingfeng.story.StoryBook;
import io.tingfeng.story.StoryDecision;
import io.tingfeng.story.StoryDecisions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Gives each post its place among the stories on its way into the index, and keeps the index true
 * when stories are joined or parted. Safe for use by many threads.
 */
public final class StoryDesk {
  /** A post is written again with its new place; so many are held at once. */
  private static final int REWRITTEN_AT_ONCE = 500;

  private final MentionIndex index;
  private final StoryDecisions decisions;
  private final InstantSource clock;
  private final StoryBook book = new StoryBook();

  /** Posts come in side by side; a story is rewritten while none does. */
  private final ReadWriteLock gate = new ReentrantReadWriteLock();

  /** Stories that turned out to be others, and whose posts do not yet say so in the index. */
  private final Set<StoryId> unsettled = new LinkedHashSet<>();

  private boolean isRestored;

  /** A desk over an index; what the last days brought is read from it with the first post. */
  public StoryDesk(MentionIndex index, StoryDecisions decisions, InstantSource clock) {
    this.index = index;
    this.decisions = decisions;
    this.clock = clock;
  }

  /** Places the mentions of one post and puts them into the index; says where they stand. */
  public StoryPlace put(PostId post, List<Mention> mentions) {
    restore();
    Clipping clipping =
        book.read(
            mentions.getFirst().post(),
            mentions.stream().flatMap(mention -> mention.sightings().stream()).toList());
    Optional<StoryPlace> known = known(clipping);
    if (known.isPresent()) {
      put(post, mentions, known.get());
      return known.get();
    }
    Placement placed;
    gate.readLock().lock();
    try {
      placed = book.place(clipping);
      put(post, mentions, placed.place());
    } finally {
      gate.readLock().unlock();
    }
    placed.absorbed().forEach(other -> joined(placed.place().story(), other));
    return placed.place();
  }

  /** An old post that is read again stands where it stood; the book has forgotten it. */
  private Optional<StoryPlace> known(Clipping post) {
    boolean isOld = post.at().isBefore(clock.instant().minus(StoryBook.SILENCE));
    if (!isOld || book.knows(post.post())) {
      return Optional.empty();
    }
    return index
        .search(new MentionQuery.OfPost(post.post()), MentionIndex.Sort.OLDEST, 0, 1)
        .mentions()
        .stream()
        .findFirst()
        .flatMap(Mention::story);
  }

  private void put(PostId post, Collection<Mention> mentions, StoryPlace place) {
    index.put(post, mentions.stream().map(mention -> mention.at(Optional.of(place))).toList());
  }

  private void joined(StoryId into, StoryId from) {
    decisions.add(new StoryDecision.Merge(into, from, Optional.empty(), clock.instant()));
    synchronized (unsettled) {
      unsettled.add(from);
    }
  }

  /**
   * Writes the posts of stories that turned out to be others again; to be called before a commit,
   * for it looks at the whole index.
   */
  void settle() {
    gate.writeLock().lock();
    try {
      synchronized (unsettled) {
        if (!unsettled.isEmpty()) {
          index.refresh();
          unsettled.forEach(from -> move(of(from), book.now(from)));
          unsettled.clear();
        }
      }
    } finally {
      gate.writeLock().unlock();
    }
  }

  private static MentionQuery of(StoryId story) {
    return new MentionQuery.Is(Facet.STORY, story.value());
  }

  /**
   * Makes one story of two, for good.
   *
   * @param into the story that goes on
   * @param by who decided it
   */
  public void merge(StoryId into, StoryId from, String by) {
    decide(new StoryDecision.Merge(into, from, Optional.of(by), clock.instant()));
    rewrite(of(from), into);
  }

  /**
   * Makes a story of its own of the posts of some mentions of a story; the two stay apart. Says its
   * name.
   *
   * @param by who decided it
   * @throws Problems when one of the mentions does not stand in the story
   */
  public StoryId split(StoryId from, List<MentionId> mentions, String by) {
    index.refresh();
    List<PostId> posts = mentions.stream().map(id -> post(id, from)).distinct().toList();
    PostId first = posts.getFirst();
    StoryId to =
        StoryId.openedBy(new PostId(first.source(), first.externalId() + "\nfrom " + from.value()));
    decide(new StoryDecision.Split(from, to, posts, Optional.of(by), clock.instant()));
    List<MentionQuery> all = posts.stream().<MentionQuery>map(MentionQuery.OfPost::new).toList();
    rewrite(new MentionQuery.Or(all), to);
    return to;
  }

  private PostId post(MentionId id, StoryId story) {
    MentionQuery wanted = new MentionQuery.And(List.of(new MentionQuery.WithId(id), of(story)));
    return index.search(wanted, MentionIndex.Sort.NEWEST, 0, 1).mentions().stream()
        .map(mention -> mention.post().id())
        .findFirst()
        .orElseThrow(
            () ->
                Problems.of(
                    "MENTION",
                    0,
                    "",
                    id + " does not stand in the story " + story,
                    "see ./tingfeng stories show " + story + " --format json"));
  }

  private void decide(StoryDecision decision) {
    restore();
    decisions.add(decision);
    book.obey(decision);
  }

  private void rewrite(MentionQuery query, StoryId story) {
    gate.writeLock().lock();
    try {
      index.refresh();
      move(query, story);
    } finally {
      gate.writeLock().unlock();
    }
    index.commit();
    index.refresh();
  }

  /** Writes the mentions that a query finds again, in another story. */
  private void move(MentionQuery query, StoryId story) {
    Map<PostId, List<Mention>> held = new LinkedHashMap<>();
    index.forEach(
        query,
        mention -> {
          if (held.size() == REWRITTEN_AT_ONCE && !held.containsKey(mention.post().id())) {
            held.forEach((post, mentions) -> putInto(post, mentions, story));
            held.clear();
          }
          held.computeIfAbsent(mention.post().id(), post -> new ArrayList<>()).add(mention);
        });
    held.forEach((post, mentions) -> putInto(post, mentions, story));
  }

  private void putInto(PostId post, List<Mention> mentions, StoryId story) {
    boolean isReprint = mentions.getFirst().story().map(StoryPlace::isReprint).orElse(false);
    put(post, mentions, new StoryPlace(story, isReprint));
  }

  /** The name that a story goes by now. */
  public StoryId now(StoryId story) {
    restore();
    return book.now(story);
  }

  /** Reads what the last days brought and what was decided, once. */
  private synchronized void restore() {
    if (isRestored) {
      return;
    }
    isRestored = true;
    decisions.all().forEach(book::obey);
    Instant now = clock.instant();
    index.forEach(
        new MentionQuery.During(
            new TimeWindow(now.minus(StoryBook.SILENCE), now.plus(StoryBook.SILENCE))),
        mention -> mention.story().ifPresent(place -> restore(mention, place)));
  }

  /** Whose story was joined before a crash and not settled yet is settled now. */
  private void restore(Mention mention, StoryPlace place) {
    book.restore(book.read(mention.post(), mention.sightings()), place);
    if (!book.now(place.story()).equals(place.story())) {
      synchronized (unsettled) {
        unsettled.add(place.story());
      }
    }
  }
}
