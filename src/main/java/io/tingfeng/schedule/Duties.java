package io.tingfeng.schedule;

import io.tingfeng.notify.Dispatcher;
import io.tingfeng.pipeline.DigestRound;
import io.tingfeng.pipeline.OutageRound;
import io.tingfeng.pipeline.Revisit;
import io.tingfeng.pipeline.Rounds;
import io.tingfeng.pipeline.Upkeep;
import io.tingfeng.pipeline.WatchRound;
import io.tingfeng.pipeline.Witness;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;

/** All that the program does by itself, as jobs: one a host, one a duty. */
public final class Duties {
  private static final String HOST = "host ";

  private final Rounds rounds;
  private final WatchRound watch;
  private final OutageRound outages;
  private final Witness witness;
  private final Revisit revisit;
  private final Dispatcher dispatcher;
  private final DigestRound digests;
  private final Upkeep upkeep;
  private final InstantSource clock;

  public Duties(
      Rounds rounds,
      WatchRound watch,
      OutageRound outages,
      Witness witness,
      Revisit revisit,
      Dispatcher dispatcher,
      DigestRound digests,
      Upkeep upkeep,
      InstantSource clock) {
    this.rounds = rounds;
    this.watch = watch;
    this.outages = outages;
    this.witness = witness;
    this.revisit = revisit;
    this.dispatcher = dispatcher;
    this.digests = digests;
    this.upkeep = upkeep;
    this.clock = clock;
  }

  /**
   * How often each duty asks whether something is due.
   *
   * @param hosts for visits
   * @param watch for heat, alerts, the health of sources captures and second looks
   * @param letters for the outbox
   * @param digests for the daily digests
   * @param upkeep for what is forgotten
   */
  public record Periods(
      Duration hosts, Duration watch, Duration letters, Duration digests, Duration upkeep) {

    /** The usual: visits every 5 seconds, heat every minute. */
    public static final Periods DEFAULTS =
        new Periods(
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            Duration.ofHours(6));
  }

  /** Enters all duties into a timetable. */
  public void enter(Timetable timetable, Periods periods) {
    timetable.every(periods.hosts(), "hosts", () -> follow(timetable, periods.hosts()));
    timetable.every(periods.watch(), "watch", () -> watch.run(clock.instant()));
    timetable.every(periods.watch(), "outages", () -> outages.run(clock.instant()));
    timetable.every(periods.watch(), "evidence", () -> witness.run(clock.instant()));
    timetable.every(periods.watch(), "revisits", () -> revisit.run(clock.instant()));
    timetable.every(periods.letters(), "letters", () -> dispatcher.run(clock.instant()));
    timetable.every(periods.digests(), "digests", () -> digests.run(clock.instant()));
    timetable.every(periods.upkeep(), "upkeep", () -> upkeep.run(clock.instant()));
    follow(timetable, periods.hosts());
  }

  /** Hosts come and go as {@code sources.yml} is edited. */
  private void follow(Timetable timetable, Duration period) {
    Set<String> wanted =
        rounds.hosts().stream().map(host -> HOST + host).collect(Collectors.toSet());
    for (String name : wanted) {
      timetable.every(period, name, () -> rounds.visit(name.substring(HOST.length())));
    }
    timetable.names().stream()
        .filter(name -> name.startsWith(HOST) && !wanted.contains(name))
        .forEach(timetable::remove);
  }
}
