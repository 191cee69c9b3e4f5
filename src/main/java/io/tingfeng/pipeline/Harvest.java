package io.tingfeng.pipeline;

import io.tingfeng.extract.Extraction;
import io.tingfeng.fetch.Cause;
import io.tingfeng.fetch.Validators;
import io.tingfeng.fetch.Visit;
import io.tingfeng.model.Post;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one visit has brought so far: posts, and what need not be fetched again once they are kept.
 */
public final class Harvest {
  private static final int MOST_NOTES = 5;

  private final List<Post> posts = new ArrayList<>();
  private final Map<URI, Validators> validators = new LinkedHashMap<>();
  private final List<URI> followed = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private Visit.Result result = Visit.Result.UNCHANGED;
  private Optional<Cause> cause = Optional.empty();
  private final Unread unread = new Unread();
  private Optional<Instant> notBefore = Optional.empty();
  private boolean isComplete = true;
  private int pages;
  private int links;

  /** Posts in the order in which they were read. */
  public List<Post> posts() {
    return List.copyOf(posts);
  }

  /** How it ended: well as long as the source's own page was had. */
  public Visit.Result result() {
    return result;
  }

  /** What went wrong, in words; empty when nothing did. */
  public String detail() {
    return String.join("; ", notes);
  }

  /** Why it did not go well, as one word. */
  Optional<Cause> cause() {
    return cause;
  }

  /** When the newest post was published; empty when none names a time. */
  Optional<Instant> newestAt() {
    return posts.stream()
        .map(Post::publishedAt)
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
  }

  Map<URI, Validators> validators() {
    return isComplete ? validators : Map.of();
  }

  List<URI> followed() {
    return followed;
  }

  /** What the host said about coming back: the end of a rest, or until when the page is fresh. */
  Optional<Instant> notBefore() {
    return notBefore;
  }

  int pages() {
    return pages;
  }

  void page() {
    pages++;
  }

  void remember(URI address, Validators given) {
    if (!given.equals(Validators.NONE)) {
      validators.put(address, given);
    }
  }

  /** The page is asked for whole again next time. */
  void forget(URI address) {
    validators.remove(address);
  }

  void follow(URI link) {
    followed.add(link);
  }

  /** A page of the source was read. */
  void add(Extraction.Posts found) {
    posts.addAll(found.posts());
    links += found.links().size();
    found.faults().forEach(this::note);
    result = Visit.Result.OK;
  }

  /** A followed link was read. */
  void article(List<Post> found) {
    posts.addAll(found);
    unread.readable();
  }

  /** A followed link holds nothing to record. */
  void unread(URI link, Cause why, String reason) {
    unread.add(why);
    note(link + ": " + reason);
  }

  void note(String words) {
    if (notes.size() < MOST_NOTES && !notes.contains(words)) {
      notes.add(words);
    }
  }

  /** The source's own page was not had; what came before it stays. */
  void end(Visit.Result how, Optional<Cause> cause, String why) {
    result = result == Visit.Result.OK ? result : how;
    this.cause = cause;
    // A page that was read in vain must not be told "unchanged" next time, as if all were well.
    isComplete &= how != Visit.Result.UNREADABLE;
    note(why);
  }

  /** The visit is over: pages that hold nothing at all are no good visit, though they answered. */
  void close() {
    Optional<Cause> nothing = unread.verdict();
    if (result != Visit.Result.OK || !posts.isEmpty()) {
      return;
    }
    if (nothing.isPresent()) {
      empty(nothing.get(), "none of the followed pages could be read");
    } else if (links == 0 && cause.isEmpty()) {
      empty(Cause.NO_POSTS, "the page holds neither posts nor links");
    }
  }

  private void empty(Cause why, String words) {
    result = Visit.Result.UNREADABLE;
    cause = Optional.of(why);
    isComplete = false;
    note(words);
  }

  /** A link is left for the next visit, which must then not be told that nothing has changed. */
  void leave(String why) {
    isComplete = false;
    note(why);
  }

  void notBefore(Instant time) {
    notBefore = notBefore.filter(time::isBefore).or(() -> Optional.of(time));
  }
}
