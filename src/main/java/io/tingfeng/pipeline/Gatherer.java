package io.tingfeng.pipeline;

import io.tingfeng.extract.Extraction;
import io.tingfeng.extract.Extractor;
import io.tingfeng.fetch.Cause;
import io.tingfeng.fetch.FetchOutcome;
import io.tingfeng.fetch.FetchRequest;
import io.tingfeng.fetch.Fetcher;
import io.tingfeng.fetch.Freshness;
import io.tingfeng.fetch.Validators;
import io.tingfeng.fetch.Visit;
import io.tingfeng.fetch.VisitStore;
import io.tingfeng.model.HtmlSource;
import io.tingfeng.model.JsonSource;
import io.tingfeng.model.Page;
import io.tingfeng.model.Paging;
import io.tingfeng.model.SitemapSource;
import io.tingfeng.model.Source;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Fetches and reads the pages of one source: its own address page by page, then the links that were
 * not followed before. A page that is not had ends what hangs on it and nothing else.
 */
public final class Gatherer {
  /** An index of sitemaps names the newest one, and that the pages. */
  private static final int SITEMAP_AND_INDEX = 2;

  private final Fetcher fetcher;
  private final Extractor extractor;
  private final VisitStore visits;

  public Gatherer(Fetcher fetcher, Extractor extractor, VisitStore visits) {
    this.fetcher = fetcher;
    this.extractor = extractor;
    this.visits = visits;
  }

  /** What a visit of a source brings; nothing is kept or acknowledged yet. */
  public Harvest gather(Source source) {
    Harvest harvest = new Harvest();
    Optional<URI> next = FirstAddress.of(source);
    for (int page = 0; page < pages(source) && next.isPresent(); page++) {
      next = list(source, next.get(), page == 0, harvest);
    }
    harvest.close();
    return harvest;
  }

  private Optional<URI> list(Source source, URI address, boolean isFirst, Harvest harvest) {
    // Only the first page tells whether something is new; the others move with it.
    Validators known = isFirst ? visits.validators(address) : Validators.NONE;
    Optional<Page> page = page(source, address, known, harvest);
    if (page.isEmpty()) {
      return Optional.empty();
    }
    switch (extractor.read(source, page.get())) {
      case Extraction.Unreadable unreadable -> {
        Cause cause = Unread.cause(unreadable);
        harvest.end(Visit.Result.UNREADABLE, Optional.of(cause), unreadable.reason());
        return Optional.empty();
      }
      case Extraction.Posts posts -> {
        harvest.add(posts);
        if (source instanceof SitemapSource && posts.next().isPresent()) {
          // An index may stay as it is while the sitemaps behind it grow.
          harvest.forget(address);
        }
        if (isFirst) {
          Freshness.until(page.get()).ifPresent(harvest::notBefore);
          posts.timeToLive().map(page.get().fetchedAt()::plus).ifPresent(harvest::notBefore);
        }
        List<URI> links = visits.unfollowed(source.id(), posts.links());
        links.stream().limit(mostLinks(source)).forEach(link -> article(source, link, harvest));
        if (links.size() > mostLinks(source)) {
          harvest.leave(links.size() - mostLinks(source) + " links left for the next visit");
        }
        return posts.next();
      }
    }
  }

  private Optional<Page> page(Source source, URI address, Validators known, Harvest harvest) {
    FetchOutcome outcome = fetcher.fetch(new FetchRequest(source.profile(), address, known));
    switch (outcome) {
      case FetchOutcome.Fetched fetched -> {
        harvest.page();
        harvest.remember(address, fetched.validators());
        return Optional.of(fetched.page());
      }
      case FetchOutcome.Unchanged unchanged -> harvest.page();
      case FetchOutcome.Limited limited -> {
        harvest.end(outcome.result(), outcome.why(), limited.reason());
        harvest.notBefore(limited.retryAt());
      }
      case FetchOutcome.Refused refused ->
          harvest.end(outcome.result(), outcome.why(), refused.reason());
      case FetchOutcome.Failed failed ->
          harvest.end(outcome.result(), outcome.why(), failed.reason());
    }
    return Optional.empty();
  }

  /** A link that fails is left for the next visit; one that holds no article is done with. */
  private void article(Source source, URI link, Harvest harvest) {
    FetchOutcome outcome = fetcher.fetch(new FetchRequest(source.profile(), link, Validators.NONE));
    switch (outcome) {
      case FetchOutcome.Fetched fetched -> {
        harvest.page();
        harvest.follow(link);
        switch (extractor.article(source, fetched.page())) {
          case Extraction.Posts posts -> harvest.article(posts.posts());
          case Extraction.Unreadable unreadable ->
              harvest.unread(link, Unread.cause(unreadable), unreadable.reason());
        }
      }
      case FetchOutcome.Unchanged unchanged -> harvest.page();
      case FetchOutcome.Limited limited -> harvest.leave(link + ": " + limited.reason());
      case FetchOutcome.Refused refused -> {
        harvest.follow(link);
        harvest.unread(link, refused.cause(), refused.reason());
      }
      case FetchOutcome.Failed failed -> harvest.leave(link + ": " + failed.reason());
    }
  }

  private static int pages(Source source) {
    return switch (source) {
      case JsonSource json -> pages(json.paging());
      case HtmlSource html -> pages(html.paging());
      case SitemapSource sitemap -> SITEMAP_AND_INDEX;
      default -> 1;
    };
  }

  private static int pages(Paging paging) {
    return switch (paging) {
      case Paging.Single single -> 1;
      case Paging.Numbered numbered -> numbered.pages();
      case Paging.Cursor cursor -> cursor.pages();
    };
  }

  private static int mostLinks(Source source) {
    return switch (source) {
      case HtmlSource html -> html.maxLinks();
      case SitemapSource sitemap -> sitemap.maxLinks();
      default -> 0;
    };
  }
}
