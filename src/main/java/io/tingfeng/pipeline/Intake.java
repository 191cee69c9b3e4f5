package io.tingfeng.pipeline;

import io.tingfeng.fetch.Visit;
import io.tingfeng.fetch.VisitStore;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.model.InboxSource;
import io.tingfeng.model.Mention;
import io.tingfeng.model.Outlet;
import io.tingfeng.model.Post;
import io.tingfeng.model.Source;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The first flow: fetch → extract → brand → sentiment → index, for one source at one time.
 *
 * <p>A visit is acknowledged only after the mentions that came of it are committed. Who is killed
 * in between fetches the same pages again, and the same mentions overwrite themselves.
 */
public final class Intake {
  private final Gatherer gatherer;
  private final Inbox inbox;
  private final Analyst analyst;
  private final Supplier<Vocabulary> vocabulary;
  private final MentionIndex index;
  private final StoryDesk stories;
  private final VisitStore visits;
  private final InstantSource clock;

  public Intake(
      Gatherer gatherer,
      Analyst analyst,
      Supplier<Vocabulary> vocabulary,
      MentionIndex index,
      StoryDesk stories,
      VisitStore visits,
      InstantSource clock) {
    this.gatherer = gatherer;
    this.inbox = new Inbox(new Import(analyst, vocabulary, index, stories, clock));
    this.analyst = analyst;
    this.vocabulary = vocabulary;
    this.index = index;
    this.stories = stories;
    this.visits = visits;
    this.clock = clock;
  }

  /** Visits a source once; the visit is stored however it ended. */
  public Visit visit(Source source) {
    Instant started = clock.instant();
    return source instanceof InboxSource folder
        ? visitInbox(folder, started)
        : visitWeb(source, started);
  }

  private Visit visitWeb(Source source, Instant started) {
    Harvest harvest = gatherer.gather(source);
    int mentions = keep(harvest.posts(), Outlet.of(source.profile()));
    Visit visit =
        new Visit(
            source.id(),
            started,
            clock.instant(),
            harvest.result(),
            harvest.cause(),
            harvest.detail(),
            harvest.pages(),
            harvest.posts().size(),
            mentions,
            harvest.newestAt(),
            next(source, started, harvest.result(), harvest.retryAt()));
    visits.acknowledge(visit, harvest.validators(), harvest.followed());
    return visit;
  }

  /** Analyses, indexes and commits posts; says how many mentions of watched brands they hold. */
  private int keep(List<Post> posts, Outlet outlet) {
    if (posts.isEmpty()) {
      return 0;
    }
    Vocabulary words = vocabulary.get();
    FirstSight sight = new FirstSight(index);
    int found = 0;
    for (Post post : posts) {
      List<Mention> mentions = analyst.mentions(sight.of(post), outlet, words);
      stories.put(post.id(), mentions);
      found += (int) mentions.stream().filter(mention -> mention.brand().isPresent()).count();
    }
    index.commit();
    index.refresh();
    return found;
  }

  private Visit visitInbox(InboxSource source, Instant started) {
    Inbox.Emptied emptied = inbox.empty(source);
    Visit visit =
        new Visit(
            source.id(),
            started,
            clock.instant(),
            emptied.result(),
            Optional.empty(),
            emptied.detail(),
            emptied.files(),
            Math.toIntExact(emptied.posts()),
            Math.toIntExact(emptied.mentions()),
            Optional.empty(),
            next(source, started, emptied.result(), Optional.empty()));
    visits.acknowledge(visit, java.util.Map.of(), List.of());
    return visit;
  }

  private Instant next(
      Source source, Instant started, Visit.Result result, Optional<Instant> named) {
    int failures = result.isGood() ? 0 : visits.failuresInARow(source.id());
    return Due.next(source, started, result, failures, named);
  }
}
