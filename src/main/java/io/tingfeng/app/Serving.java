package io.tingfeng.app;

import io.tingfeng.alert.AlertSettings;
import io.tingfeng.cli.Version;
import io.tingfeng.config.Settings;
import io.tingfeng.evidence.ExportPack;
import io.tingfeng.people.Right;
import io.tingfeng.people.Role;
import io.tingfeng.pipeline.Judging;
import io.tingfeng.pipeline.Retrial;
import io.tingfeng.pipeline.Trial;
import io.tingfeng.schedule.Duties;
import io.tingfeng.schedule.Timetable;
import io.tingfeng.web.Answers;
import io.tingfeng.web.EventApi;
import io.tingfeng.web.Metrics;
import io.tingfeng.web.RouteTable;
import io.tingfeng.web.WebServer;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The program at work: the timetable runs, and the API answers. */
public final class Serving implements AutoCloseable {
  /** Many, for a visit mostly waits for the turn of its host. */
  private static final int THREADS = 32;

  private final Teardown teardown = new Teardown();
  private final App app;
  private final WebServer server;

  /** Starts the program of a site on its own port. */
  public Serving(Site site) {
    this(site, Duties.Periods.DEFAULTS, Integer.MIN_VALUE);
  }

  /**
   * Starts the program of a site.
   *
   * @param periods how often duties ask whether something is due
   * @param port where the API answers; 0 is any free one, below 0 the settings' own
   */
  public Serving(Site site, Duties.Periods periods, int port) {
    boolean isBuilt = false;
    try {
      Metrics metrics = teardown.add("metrics", new Metrics());
      EventApi events = teardown.add("events", new EventApi());
      Site watched =
          site.watchedBy(metrics::visited, metrics::looked)
              .watchedBy(events::visited, events::looked);
      app = teardown.add("app", App.open(watched));
      metrics.follow(app.index);
      Settings.Server address = app.settings.server();
      server =
          teardown.add(
              "web",
              WebServer.start(
                  answers(site, metrics, events),
                  address.host(),
                  port < 0 ? address.port() : port));
      Timetable timetable =
          teardown.add("timetable", new Timetable(THREADS, (duty, thrown) -> metrics.failed(duty)));
      app.duties.enter(timetable, periods);
      // Closed first: duties end soon when they wait for no host.
      teardown.add("requests", app.fetcher::stop);
      timetable.start();
      isBuilt = true;
    } finally {
      if (!isBuilt) {
        teardown.close();
      }
    }
  }

  private Answers answers(Site site, Metrics metrics, EventApi events) {
    return new Answers(
        app.settings,
        Ladders.thresholds(app.settings),
        app.index,
        app.stories,
        app.stores.searches(),
        app.hearing,
        app.stores.visits(),
        app.stores.readings(),
        app.stores.alerts(),
        app.stores.cares(),
        app.stores.outbox(),
        app.alertDesk(),
        Desks.book(site, app.settings, app.sources, app.database),
        app.digests,
        app.workbench,
        new Trial(app.index, Ladders.thresholds(app.settings), app.settings.zone()),
        new Retrial(app.pictures, AlertSettings.DEFAULTS),
        app.discretion,
        Desks.erasure(app),
        new Judging(app.index, app.stores.judgements(), app.vocabulary, site.clock()),
        app.custody,
        new ExportPack(app.archive, Version.software(), app.settings.zone()),
        app.stores.history(),
        app.audience,
        app::test,
        app.analyst,
        app.imports,
        app.people.door(),
        app.people.signOn(site, app.settings, app.fetcher),
        app.people.roster(),
        app.people.audit(),
        app.sources,
        app.vocabulary,
        site.clock(),
        metrics,
        events);
  }

  /** The token that makes the first account; empty once there is an account. */
  public Optional<String> setupToken() {
    return app.people.door().setupToken();
  }

  /** The token of a new account that may read, for measuring. */
  String reader() {
    String name = "bench-" + UUID.randomUUID();
    app.people.roster().add("bench", name, "", Role.VIEWER, UUID.randomUUID().toString());
    return app.people.roster().token("bench", name, "bench", Set.of(Right.READ));
  }

  /** The program that is at work. */
  public App app() {
    return app;
  }

  /** All that it serves, with who may use it. */
  public RouteTable routes() {
    return server.routes();
  }

  /** Where it answers. */
  public String address() {
    return "http://" + app.settings.server().host() + ":" + server.port();
  }

  @Override
  public void close() {
    teardown.close();
  }
}
