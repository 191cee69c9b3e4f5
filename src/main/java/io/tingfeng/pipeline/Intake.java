package io.tingfeng.pipeline;

import io.tingfeng.fetch.Cause;
import io.tingfeng.fetch.Rhythm;
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
import java.util.ArrayList;
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
  /** Visits that are looked back at. */
  private static final int EARLIER = 10;

  private final Gatherer gatherer;
  private final Inbox inbox;
  private final Analyst analyst;
  private final Supplier<Vocabulary> vocabulary;
  private final MentionIndex index;
  private final VisitStore visits;
  private final Rhythm rhythm;
  private final Witness witness;
  private final InstantSource clock;

  /**
   * The intake of a workspace.
   *
   * @param rhythm decides when a source is due again
   * @param witness told of all mentions, after they are committed
   */
  public Intake(
      Gatherer gatherer,
      Analyst analyst,
      Supplier<Vocabulary> vocabulary,
      MentionIndex index,
      VisitStore visits,
      Rhythm rhythm,
      Witness witness,
      InstantSource clock) {
    this.gatherer = gatherer;
    this.inbox = new Inbox(new Import(analyst, vocabulary, index, clock));
    this.analyst = analyst;
    this.vocabulary = vocabulary;
    this.index = index;
    this.visits = visits;
    this.rhythm = rhythm;
    this.witness = witness;
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
            next(source, started, turnout(source, harvest)));
    // What our own end cut off tells nothing of the source: it is visited again after the start.
    if (!harvest.cause().equals(Optional.of(Cause.INTERRUPTED))) {
      visits.acknowledge(visit, harvest.validators(), harvest.followed());
    }
    return visit;
  }

  /** Analyses, indexes and commits posts; says how many mentions of watched brands they hold. */
  private int keep(List<Post> posts, Outlet outlet) {
    if (posts.isEmpty()) {
      return 0;
    }
    Vocabulary words = vocabulary.get();
    FirstSight sight = new FirstSight(index);
    List<Mention> found = new ArrayList<>();
    for (Post post : posts) {
      List<Mention> mentions = analyst.mentions(sight.of(post), outlet, words);
      index.put(post.id(), mentions);
      mentions.stream().filter(mention -> mention.brand().isPresent()).forEach(found::add);
    }
    index.commit();
    index.refresh();
    witness.note(found, clock.instant());
    return found.size();
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
            next(
                source,
                started,
                // A folder costs nobody anything: it is looked into at its own pace.
                new Rhythm.Turnout(emptied.result(), true, Optional.empty())));
    visits.acknowledge(visit, java.util.Map.of(), List.of());
    return visit;
  }

  private Rhythm.Turnout turnout(Source source, Harvest harvest) {
    boolean news =
        harvest.newestAt().isEmpty()
            ? !harvest.posts().isEmpty()
            : visits.recent(source.id(), clock.instant(), EARLIER).stream()
                .flatMap(earlier -> earlier.newestAt().stream())
                .noneMatch(earlier -> !earlier.isBefore(harvest.newestAt().get()));
    return new Rhythm.Turnout(harvest.result(), news, harvest.notBefore());
  }

  private Instant next(Source source, Instant started, Rhythm.Turnout turnout) {
    List<Visit> earlier = visits.recent(source.id(), started, EARLIER);
    return rhythm.next(source.profile().pace(), turnout, earlier, started);
  }
}
