package io.tingfeng.app;

import io.tingfeng.alert.AlertCareStore;
import io.tingfeng.alert.AlertSettings;
import io.tingfeng.alert.AlertStore;
import io.tingfeng.alert.AlertText;
import io.tingfeng.alert.Attention;
import io.tingfeng.alert.WorkCalendar;
import io.tingfeng.cli.Version;
import io.tingfeng.config.Reloading;
import io.tingfeng.config.Settings;
import io.tingfeng.config.SettingsFile;
import io.tingfeng.config.SourcesFile;
import io.tingfeng.digest.DigestComposer;
import io.tingfeng.extract.Extractor;
import io.tingfeng.fetch.FetchSettings;
import io.tingfeng.fetch.Fetcher;
import io.tingfeng.fetch.VisitStore;
import io.tingfeng.heat.ReadingStore;
import io.tingfeng.heat.Thresholds;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.model.Problems;
import io.tingfeng.model.Source;
import io.tingfeng.notify.Dispatcher;
import io.tingfeng.notify.Outbox;
import io.tingfeng.pipeline.Analyst;
import io.tingfeng.pipeline.Audience;
import io.tingfeng.pipeline.DigestRound;
import io.tingfeng.pipeline.Gatherer;
import io.tingfeng.pipeline.Hearing;
import io.tingfeng.pipeline.Herald;
import io.tingfeng.pipeline.Intake;
import io.tingfeng.pipeline.Pictures;
import io.tingfeng.pipeline.Rounds;
import io.tingfeng.pipeline.Stories;
import io.tingfeng.pipeline.StoryDesk;
import io.tingfeng.pipeline.Upkeep;
import io.tingfeng.pipeline.Vocabulary;
import io.tingfeng.pipeline.Watch;
import io.tingfeng.pipeline.WatchRound;
import io.tingfeng.schedule.Duties;
import io.tingfeng.store.Database;
import io.tingfeng.store.JdbcAlertCareStore;
import io.tingfeng.store.JdbcAlertStore;
import io.tingfeng.store.JdbcDigestLog;
import io.tingfeng.store.JdbcHostStore;
import io.tingfeng.store.JdbcOutbox;
import io.tingfeng.store.JdbcReadingStore;
import io.tingfeng.store.JdbcStoryDecisions;
import io.tingfeng.store.JdbcVisitStore;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole program of one workspace, built by hand: who reads its constructor knows what hangs on
 * what. Nothing runs before a caller starts it.
 */
public final class App implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(App.class);

  final Site site;
  final Settings settings;
  final Supplier<Vocabulary> vocabulary;
  final Supplier<List<Source>> sources;
  final MentionIndex index;
  final Database database;
  final VisitStore visits;
  final ReadingStore readings;
  final AlertStore alerts;
  final AlertCareStore cares;
  final Audience audience;
  final Outbox outbox;
  final Analyst analyst;
  final Fetcher fetcher;
  final Gatherer gatherer;
  final StoryDesk storyDesk;
  final Stories stories;
  final Intake intake;
  final Watch watch;
  final Hearing hearing;
  final DigestRound digests;
  final Dispatcher dispatcher;
  final Duties duties;
  private final Teardown teardown;

  /** Opens a workspace to read and to write; only one process may. */
  public static App open(Site site) {
    Teardown teardown = new Teardown();
    return built(site, teardown, () -> Backends.open(site.workspace(), teardown));
  }

  /** Opens a workspace to read, beside a process that may be writing. */
  public static App openForReading(Site site) {
    Teardown teardown = new Teardown();
    return built(site, teardown, () -> Backends.openForReading(site.workspace(), teardown));
  }

  /** Nothing that was opened stays open when the rest cannot be built. */
  private static App built(Site site, Teardown teardown, Supplier<Backends> backends) {
    boolean isBuilt = false;
    try {
      Settings settings = SettingsFile.read(site.workspace());
      Thresholds thresholds = Ladders.thresholds(settings);
      App app = new App(site, settings, thresholds, backends.get(), teardown);
      isBuilt = true;
      return app;
    } finally {
      if (!isBuilt) {
        teardown.close();
      }
    }
  }

  private App(
      Site site, Settings settings, Thresholds thresholds, Backends backends, Teardown teardown) {
    this.site = site;
    this.settings = settings;
    this.teardown = teardown;
    var workspace = site.workspace();
    vocabulary = Vocabulary.following(workspace, App::report)::current;
    sources =
        new Reloading<>(
                List.of(workspace.resolve("sources.yml")),
                () -> SourcesFile.read(workspace),
                App::report)
            ::current;

    index = backends.index();
    database = backends.database();
    visits = new JdbcVisitStore(database);
    readings = new JdbcReadingStore(database);
    alerts = new JdbcAlertStore(database);
    outbox = new JdbcOutbox(database);

    fetcher = teardown.add("fetcher", fetcher());
    analyst = new Analyst();
    gatherer = new Gatherer(fetcher, new Extractor(), visits);
    storyDesk = new StoryDesk(index, new JdbcStoryDecisions(database), site.clock());
    stories = new Stories(index, vocabulary, settings.zone());
    intake = new Intake(gatherer, analyst, vocabulary, index, storyDesk, visits, site.clock());

    audience = new Audience(settings, WorkCalendar.load(workspace.resolve("lexicons")));
    cares = new JdbcAlertCareStore(database);
    watch =
        new Watch(
            new Pictures(index, settings.zone()),
            thresholds,
            AlertSettings.DEFAULTS,
            readings,
            alerts,
            herald(),
            database::inTransaction);
    hearing = new Hearing(visits);
    digests =
        new DigestRound(
            new DigestComposer(index, visits, settings.zone()),
            new JdbcDigestLog(database),
            readings,
            alerts,
            outbox,
            settings,
            vocabulary,
            sources,
            database::inTransaction);
    dispatcher = dispatcher(fetcher);
    duties =
        new Duties(
            new Rounds(sources, intake, visits, site.clock(), site.visits()),
            new WatchRound(watch, hearing, vocabulary, sources, site.looks()),
            dispatcher,
            digests,
            new Upkeep(index, visits, readings, alerts, outbox, settings.retention()),
            site.clock());
  }

  private Herald herald() {
    return new Herald(
        index,
        alerts,
        cares,
        outbox,
        audience,
        new Attention(settings.zone(), AlertSettings.DEFAULTS),
        new AlertText(settings.zone()));
  }

  private Dispatcher dispatcher(Fetcher fetcher) {
    return new Dispatcher(
        outbox,
        Channels.of(site, settings, fetcher),
        recipient -> audience.standIns(recipient, site.clock().instant()));
  }

  private Fetcher fetcher() {
    Settings.Crawler crawler = settings.crawler();
    return new Fetcher(
        FetchSettings.of(Version.number(), crawler.contact(), crawler.privateNetworks()),
        new JdbcHostStore(database),
        site.clock(),
        site.pause());
  }

  /** A broken edit of a file that is in use: the last good version stays in force. */
  private static void report(Problems problems) {
    problems.all().forEach(problem -> LOG.warn("{} (the last good version stays)", problem));
  }

  @Override
  public void close() {
    teardown.close();
  }
}
