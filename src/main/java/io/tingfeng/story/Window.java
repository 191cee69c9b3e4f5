package io.tingfeng.story;

import io.tingfeng.model.PostId;
import io.tingfeng.model.StoryPlace;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The last posts, numbered as they came; as many as fit. What was said in the last days is counted
 * apart from what was said before, so that habits are told from news. Posts that come in no order
 * of time are found all the same, but make no news.
 */
final class Window {
  /** Posts that are kept at most; a power of two. */
  static final int MOST = 1 << 16;

  private final Duration span;
  private final long mostLetters;
  private final Kept[] ring = new Kept[MOST];
  private final Map<PostId, Integer> numbers = new HashMap<>();
  private final PairRates now = new PairRates();
  private final PairRates before = new PairRates();
  private int oldest;
  private int recent;
  private int next;
  private long letters;
  private Instant newest = Instant.MIN;

  Window(Duration span, long mostLetters) {
    this.span = span;
    this.mostLetters = mostLetters;
  }

  /** A post with the story that it stands in. */
  static final class Kept {
    private final Clipping post;
    private final boolean isReprint;
    private OpenStory story;

    private Kept(Clipping post, OpenStory story, boolean isReprint) {
      this.post = post;
      this.story = story;
      this.isReprint = isReprint;
    }

    StoryPlace place() {
      return new StoryPlace(story().id(), isReprint);
    }

    Clipping post() {
      return post;
    }

    OpenStory story() {
      story = story.root();
      return story;
    }

    void move(OpenStory to) {
      story = to;
    }
  }

  /**
   * Keeps a post; says its number.
   *
   * @param over told of stories whose last post leaves
   */
  int add(Clipping post, OpenStory story, boolean isReprint, Consumer<OpenStory> over) {
    newest = post.at().isAfter(newest) ? post.at() : newest;
    while (next - oldest == MOST || next > oldest && letters > mostLetters) {
      forget(over);
    }
    while (recent < next && get(recent).post.at().isBefore(newest.minus(span))) {
      grewOld();
    }
    ring[next & MOST - 1] = new Kept(post, story, isReprint);
    numbers.put(post.post(), next);
    letters += post.size();
    now.add(post.pairs());
    return next++;
  }

  private void forget(Consumer<OpenStory> over) {
    if (recent == oldest) {
      grewOld();
    }
    Clipping post = get(oldest).post;
    OpenStory story = get(oldest).story();
    if (story.left()) {
      over.accept(story);
    }
    numbers.remove(post.post(), oldest);
    letters -= post.size();
    ring[oldest++ & MOST - 1] = null;
  }

  private void grewOld() {
    int[] pairs = get(recent++).post.pairs();
    now.remove(pairs);
    before.add(pairs);
  }

  /** A post that is still there: its number is not below {@link #oldest}. */
  Kept get(int number) {
    return ring[number & MOST - 1];
  }

  @Nullable Kept find(PostId post) {
    Integer number = numbers.get(post);
    return number == null ? null : get(number);
  }

  int size() {
    return next - oldest;
  }

  int oldest() {
    return oldest;
  }

  /** Headlines of the last days. */
  PairRates now() {
    return now;
  }

  /** Headlines of the time before. */
  PairRates before() {
    return before;
  }
}
