package io.tingfeng.pipeline;

import io.tingfeng.fetch.Cause;
import io.tingfeng.fetch.Rhythm;
import io.tingfeng.fetch.Visit;
import io.tingfeng.fetch.VisitStore;
import io.tingfeng.model.InboxSource;
import io.tingfeng.model.Outlet;
import io.tingfeng.model.Source;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

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
  private final Keeper keeper;
  private final VisitStore visits;
  private final Rhythm rhythm;
  private final Witness witness;
  private final InstantSource clock;

  /**
   * The intake of a workspace.
   *
   * @param rhythm decides when a source is due again
   * @param keeper keeps what the web brings
   * @param imports keeps what stands in the files of an inbox
   * @param witness told of all mentions, after they are committed
   */
  public Intake(
      Gatherer gatherer,
      Keeper keeper,
      Import imports,
      VisitStore visits,
      Rhythm rhythm,
      Witness witness,
      InstantSource clock) {
    this.gatherer = gatherer;
    this.keeper = keeper;
    this.inbox = new Inbox(imports);
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
    Keeper.Kept kept = keeper.keep(harvest.posts(), Outlet.of(source.profile()));
    witness.note(kept.mentions(), clock.instant());
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
            kept.mentions().size(),
            harvest.newestAt(),
            next(
                source,
                started,
                new Rhythm.Turnout(harvest.result(), kept.news() > 0, harvest.notBefore())));
    // What our own end cut off tells nothing of the source: it is visited again after the start.
    if (!harvest.cause().equals(Optional.of(Cause.INTERRUPTED))) {
      visits.acknowledge(visit, harvest.validators(), harvest.followed());
    }
    return visit;
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

  private Instant next(Source source, Instant started, Rhythm.Turnout turnout) {
    List<Visit> earlier = visits.recent(source.id(), started, EARLIER);
    return rhythm.next(source.profile().pace(), turnout, earlier, started);
  }
}
