package io.tingfeng.pipeline;

import io.tingfeng.extract.Extraction;
import io.tingfeng.extract.Extractor;
import io.tingfeng.fetch.Cause;
import io.tingfeng.fetch.FetchOutcome;
import io.tingfeng.fetch.FetchRequest;
import io.tingfeng.fetch.Fetcher;
import io.tingfeng.fetch.Validators;
import io.tingfeng.index.PostHistory;
import io.tingfeng.index.PostHistory.Life;
import io.tingfeng.model.HtmlSource;
import io.tingfeng.model.Outlet;
import io.tingfeng.model.Page;
import io.tingfeng.model.Post;
import io.tingfeng.model.SitemapSource;
import io.tingfeng.model.Source;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Looks at negative posts again, a day and a week after they were first seen: whether they are
 * still there, what they say now, and how far they got.
 */
public final class Revisit {
  private static final int AT_ONCE = 20;
  private static final Duration LAST_LOOK = Duration.ofDays(7);
  private static final Duration PUT_OFF = Duration.ofHours(6);

  private final Fetcher fetcher;
  private final Extractor extractor;
  private final Keeper keeper;
  private final PostHistory history;
  private final Supplier<List<Source>> sources;

  public Revisit(
      Fetcher fetcher,
      Extractor extractor,
      Keeper keeper,
      PostHistory history,
      Supplier<List<Source>> sources) {
    this.fetcher = fetcher;
    this.extractor = extractor;
    this.keeper = keeper;
    this.history = history;
    this.sources = sources;
  }

  /** Looks at what is due, some at once. */
  public void run(Instant now) {
    for (Life life : history.due(now, AT_ONCE)) {
      source(life)
          .ifPresentOrElse(
              source -> look(life, source, now),
              () -> history.lookAgain(life.post(), Optional.empty()));
    }
  }

  private Optional<Source> source(Life life) {
    String id = life.post().substring(0, life.post().indexOf(' '));
    return sources.get().stream()
        .filter(source -> source.id().value().equals(id) && source.profile().enabled())
        .findFirst();
  }

  private void look(Life life, Source source, Instant now) {
    URI address = URI.create(life.address());
    switch (fetcher.fetch(new FetchRequest(source.profile(), address, Validators.NONE))) {
      case FetchOutcome.Fetched fetched -> read(life, source, fetched.page(), now);
      case FetchOutcome.Failed failed when failed.cause() == Cause.NOT_FOUND ->
          history.gone(life.post(), now);
      case FetchOutcome.Limited limited ->
          history.lookAgain(life.post(), Optional.of(limited.retryAt()));
      case FetchOutcome.Failed failed -> next(life, now, PUT_OFF);
      default -> history.lookAgain(life.post(), Optional.empty());
    }
  }

  private void read(Life life, Source source, Page page, Instant now) {
    switch (extractor.article(source, page)) {
      case Extraction.Unreadable unreadable when Unread.cause(unreadable) == Cause.SOFT_404 ->
          history.gone(life.post(), now);
      case Extraction.Unreadable unreadable -> next(life, now, LAST_LOOK);
      case Extraction.Posts posts -> {
        if (isReadByPage(source)) {
          List<Post> same =
              posts.posts().stream().filter(p -> p.id().key().equals(life.post())).toList();
          keeper.keep(same, Outlet.of(source.profile()));
        }
        next(life, now, LAST_LOOK);
      }
    }
  }

  /** Of other sources the list says what a post says, and its page would look like an edit. */
  private static boolean isReadByPage(Source source) {
    return source instanceof SitemapSource
        || source instanceof HtmlSource html && html.posts().isEmpty();
  }

  private void next(Life life, Instant now, Duration wait) {
    Instant end = life.firstSeen().plus(LAST_LOOK);
    Instant again = now.plus(wait);
    history.lookAgain(
        life.post(),
        now.isBefore(end) ? Optional.of(again.isBefore(end) ? again : end) : Optional.empty());
  }
}
