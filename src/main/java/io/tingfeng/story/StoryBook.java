package io.tingfeng.story;

import io.tingfeng.model.Post;
import io.tingfeng.model.PostId;
import io.tingfeng.model.Sighting;
import io.tingfeng.model.StoryId;
import io.tingfeng.model.StoryPlace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Places each post as it arrives: with the post that it repeats, with the story whose event it
 * tells, or as the first of a story of its own. Stories whose common names turn out to be the same
 * are joined later; the older one keeps its name.
 *
 * <p>Only the last posts are looked at, and of them only those that share rare letters with the
 * newcomer, so that the size of the archive makes no difference. Safe for use by many threads:
 * {@link #read} works for each by itself, {@link #place} for one after the other.
 */
public final class StoryBook {
  /** A story that was silent for so long is over. */
  public static final Duration SILENCE = Duration.ofHours(96);

  /** Letters of posts that are kept at most. */
  private static final long MOST_LETTERS = 24_000_000;

  private final Background background;
  private final ClippingReader reader;
  private final Window window = new Window(SILENCE, MOST_LETTERS);
  private final Copies copies = new Copies(window);
  private final Events events;
  private final Map<StoryId, OpenStory> open = new HashMap<>();
  private final Map<StoryId, StoryId> joined = new HashMap<>();
  private final Set<Apart> apart = new HashSet<>();

  /** An empty book. */
  public StoryBook() {
    this(Background.shipped());
  }

  StoryBook(Background background) {
    EventJudge judge = new EventJudge(background);
    this.background = background;
    this.reader = new ClippingReader(judge, background);
    this.events = new Events(window, judge, background);
  }

  /** Two stories that a person has parted. */
  private record Apart(StoryId a, StoryId b) {}

  /** A post of which nobody says what brands it names, read and ready to be placed. */
  public Clipping read(Post post) {
    return read(post, List.of());
  }

  /**
   * A post, read and ready to be placed.
   *
   * @param sightings where it names watched brands; their names tell no two events apart
   */
  public Clipping read(Post post, List<Sighting> sightings) {
    return reader.read(post, sightings);
  }

  /** Where a post stands; for one that was placed before the same place. */
  public synchronized Placement place(Clipping post) {
    Window.Kept known = window.find(post.post());
    if (known != null) {
      return new Placement(known.place(), List.of());
    }
    Window.Kept copied = copies.of(post);
    OpenStory near = copied == null ? events.of(post) : copied.story();
    OpenStory story = near == null ? story(StoryId.openedBy(post.post()), post) : near;
    keep(post, story, copied != null);
    List<StoryId> absorbed = near == null ? List.of() : join(post, story);
    return new Placement(new StoryPlace(story.root().id(), copied != null), absorbed);
  }

  /** Whether a post is among those that are kept. */
  public synchronized boolean knows(PostId post) {
    return window.find(post) != null;
  }

  /** Takes up a post that was placed in an earlier life of the program. */
  public synchronized void restore(Clipping post, StoryPlace place) {
    if (window.find(post.post()) == null) {
      keep(post, story(now(place.story()), post), place.isReprint());
    }
  }

  private OpenStory story(StoryId id, Clipping first) {
    OpenStory story =
        open.computeIfAbsent(id, name -> new OpenStory(name, first.at(), background::rarity));
    return story.root();
  }

  private void keep(Clipping post, OpenStory story, boolean isReprint) {
    story.add(post);
    int number = window.add(post, story, isReprint, left -> open.remove(left.id(), left));
    copies.add(post, number);
    events.add(post, number);
  }

  private List<StoryId> join(Clipping post, OpenStory story) {
    List<StoryId> absorbed = new ArrayList<>();
    OpenStory into = story;
    for (OpenStory other : events.same(post, story)) {
      if (other.root() != into && !areApart(into.id(), other.id())) {
        boolean isOlder = other.firstAt().isBefore(into.firstAt());
        OpenStory older = isOlder ? other : into;
        absorbed.add(absorb(older, isOlder ? into : other));
        into = older;
      }
    }
    return absorbed;
  }

  private StoryId absorb(OpenStory older, OpenStory younger) {
    older.absorb(younger);
    joined.put(younger.id(), older.id());
    open.remove(younger.id());
    return younger.id();
  }

  private boolean areApart(StoryId a, StoryId b) {
    return apart.contains(new Apart(a, b)) || apart.contains(new Apart(b, a));
  }

  /** The name that a story goes by now. */
  public synchronized StoryId now(StoryId story) {
    StoryId name = story;
    for (StoryId next = joined.get(name); next != null; next = joined.get(name)) {
      name = next;
    }
    return name;
  }

  /** Does what was decided, now and for all posts to come. */
  public synchronized void obey(StoryDecision decision) {
    switch (decision) {
      case StoryDecision.Merge merge -> merge(now(merge.into()), now(merge.from()));
      case StoryDecision.Split split -> split(now(split.from()), split.to(), split.posts());
    }
  }

  private void merge(StoryId into, StoryId from) {
    if (into.equals(from)) {
      return;
    }
    apart.remove(new Apart(into, from));
    apart.remove(new Apart(from, into));
    OpenStory older = open.get(into);
    OpenStory younger = open.get(from);
    if (older != null && younger != null) {
      absorb(older, younger);
    } else if (younger != null) {
      open.put(into, younger.renamed(into));
      open.remove(from);
    }
    joined.put(from, into);
  }

  private void split(StoryId from, StoryId to, Collection<PostId> posts) {
    apart.add(new Apart(from, to));
    joined.remove(to);
    for (PostId post : posts) {
      Window.@Nullable Kept kept = window.find(post);
      if (kept != null) {
        OpenStory left = kept.story();
        left.remove(kept.post());
        OpenStory story = story(to, kept.post());
        story.add(kept.post());
        kept.move(story);
      }
    }
  }

  /** How many posts are kept. */
  synchronized int size() {
    return window.size();
  }
}
