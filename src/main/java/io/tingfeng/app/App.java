package io.tingfeng.app;

import io.tingfeng.alert.AlertSettings;
import io.tingfeng.alert.AlertText;
import io.tingfeng.alert.LevelScheme;
import io.tingfeng.alert.WorkCalendar;
import io.tingfeng.cli.Version;
import io.tingfeng.config.Reloading;
import io.tingfeng.config.Settings;
import io.tingfeng.config.SettingsFile;
import io.tingfeng.config.SourcesFile;
import io.tingfeng.digest.DigestComposer;
import io.tingfeng.evidence.Archive;
import io.tingfeng.extract.Extractor;
import io.tingfeng.fetch.FetchSettings;
import io.tingfeng.fetch.Fetcher;
import io.tingfeng.fetch.Rhythm;
import io.tingfeng.heat.Thresholds;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.Problems;
import io.tingfeng.model.Source;
import io.tingfeng.notify.Delivery;
import io.tingfeng.notify.Dispatcher;
import io.tingfeng.notify.Notice;
import io.tingfeng.notify.Recipient;
import io.tingfeng.pipeline.AlertDesk;
import io.tingfeng.pipeline.Analyst;
import io.tingfeng.pipeline.Audience;
import io.tingfeng.pipeline.Clerk;
import io.tingfeng.pipeline.Custody;
import io.tingfeng.pipeline.DigestRound;
import io.tingfeng.pipeline.Gatherer;
import io.tingfeng.pipeline.Hearing;
import io.tingfeng.pipeline.Herald;
import io.tingfeng.pipeline.Import;
import io.tingfeng.pipeline.Intake;
import io.tingfeng.pipeline.Keeper;
import io.tingfeng.pipeline.OutageRound;
import io.tingfeng.pipeline.Pictures;
import io.tingfeng.pipeline.Revisit;
import io.tingfeng.pipeline.Rounds;
import io.tingfeng.pipeline.Stories;
import io.tingfeng.pipeline.StoryDesk;
import io.tingfeng.pipeline.Upkeep;
import io.tingfeng.pipeline.Vocabulary;
import io.tingfeng.pipeline.Watch;
import io.tingfeng.pipeline.WatchRound;
import io.tingfeng.pipeline.Witness;
import io.tingfeng.pipeline.Workbench;
import io.tingfeng.privacy.Discretion;
import io.tingfeng.schedule.Duties;
import io.tingfeng.store.Database;
import io.tingfeng.store.JdbcDigestLog;
import io.tingfeng.store.JdbcOutageStore;
import io.tingfeng.store.JdbcStoryDecisions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
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
  final Stores stores;
  final WorkCalendar calendar;
  final Audience audience;
  final People people;
  final Analyst analyst;
  final Fetcher fetcher;
  final Gatherer gatherer;
  final StoryDesk storyDesk;
  final Stories stories;
  final Archive archive;
  final Witness witness;
  final Custody custody;
  final Discretion discretion;
  final Keeper keeper;
  final Import imports;
  final Revisit revisit;
  final Intake intake;
  final Pictures pictures;
  final Watch watch;
  final Hearing hearing;
  final Workbench workbench;
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
      Function<BrandId, Thresholds> thresholds = Ladders.thresholds(settings);
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
      Site site,
      Settings settings,
      Function<BrandId, Thresholds> thresholds,
      Backends backends,
      Teardown teardown) {
    this.site = site;
    this.settings = settings;
    this.teardown = teardown;
    var workspace = site.workspace();
    vocabulary = Vocabulary.following(workspace, App::report)::current;
    sources = sources(workspace);

    index = backends.index();
    database = backends.database();
    stores = Stores.of(database);
    people = People.of(database, site.clock());

    fetcher = teardown.add("fetcher", fetcher());
    analyst = new Analyst();
    Extractor extractor = new Extractor();
    gatherer = new Gatherer(fetcher, extractor, stores.visits());
    storyDesk = new StoryDesk(index, new JdbcStoryDecisions(database), site.clock());
    stories = new Stories(index, vocabulary, settings.zone());
    archive = new Archive(workspace.resolve(Archive.FOLDER), Version.software(), stores.exhibits());
    witness = new Witness(fetcher, archive, stores.exhibits(), sources, settings);
    custody = new Custody(archive, stores.exhibits(), settings.retention());
    discretion = new Discretion(site.identity(), stores.privacy());
    Clerk clerk = new Clerk(analyst, vocabulary, index, storyDesk, discretion);
    keeper = new Keeper(clerk, index, stores.history(), site.clock());
    imports = new Import(clerk, site.clock());
    revisit = new Revisit(fetcher, extractor, keeper, stores.history(), sources);
    intake = intake();

    calendar = WorkCalendar.load(workspace.resolve("lexicons"));
    audience = new Audience(settings, calendar);
    pictures =
        new Pictures(
            index, stores.deaf(), settings.zone(), type -> vocabulary.get().typeName(type));
    watch = watch(thresholds);
    hearing = new Hearing(stores.visits());
    digests = digests();
    workbench = Backends.workbench(site, database);
    dispatcher = dispatcher(fetcher);
    duties = duties();
  }

  private static Supplier<List<Source>> sources(Path workspace) {
    return new Reloading<>(
            List.of(workspace.resolve("sources.yml")),
            () -> SourcesFile.read(workspace),
            App::report)
        ::current;
  }

  private Intake intake() {
    Rhythm rhythm = new Rhythm(RandomGenerator.getDefault());
    return new Intake(gatherer, keeper, imports, stores.visits(), rhythm, witness, site.clock());
  }

  private Watch watch(Function<BrandId, Thresholds> thresholds) {
    return new Watch(
        pictures,
        thresholds,
        alertSettings(settings),
        stores.readings(),
        stores.alerts(),
        herald(),
        database::inTransaction);
  }

  /** What people see of alerts and what they do about them. */
  AlertDesk alertDesk() {
    return new AlertDesk(
        stores.alerts(),
        stores.cares(),
        calendar,
        settings.zone(),
        site.clock(),
        database::inTransaction);
  }

  /** Sends a trial notice to a recipient at once. */
  Delivery test(Recipient recipient) {
    Instant now = site.clock().instant();
    String text = AlertText.trial(recipient.channel().word());
    return dispatcher.test(
        new Notice(
            "test/" + now.toEpochMilli(), text, text, Optional.empty(), CrisisLevel.NONE, now),
        recipient);
  }

  /** The usual, but looked at as often as the most impatient route wants to be reminded. */
  static AlertSettings alertSettings(Settings settings) {
    return settings.routes().stream()
        .flatMap(route -> route.repeat().stream())
        .min(Comparator.naturalOrder())
        .map(AlertSettings.DEFAULTS::remindingEvery)
        .orElse(AlertSettings.DEFAULTS);
  }

  private Herald herald() {
    return new Herald(
        index,
        stores.alerts(),
        stores.cares(),
        stores.outbox(),
        audience,
        alertSettings(settings),
        new AlertText(settings.zone(), new LevelScheme(settings.levels())));
  }

  private OutageRound outages() {
    Settings.Crawler crawler = settings.crawler();
    return new OutageRound(
        hearing,
        new JdbcOutageStore(database),
        stores.outbox(),
        new OutageRound.Menders(
            Stream.concat(
                    Stream.of(Recipient.console()), crawler.tell().stream().map(Recipient::mail))
                .toList(),
            crawler.repeat()),
        settings.zone(),
        sources,
        database::inTransaction);
  }

  private DigestRound digests() {
    return new DigestRound(
        new DigestComposer(
            index, stores.visits(), settings.zone(), new LevelScheme(settings.levels())),
        new JdbcDigestLog(database),
        stores.readings(),
        stores.alerts(),
        stores.outbox(),
        settings,
        vocabulary,
        sources,
        database::inTransaction);
  }

  private Duties duties() {
    return new Duties(
        new Rounds(sources, intake, stores.visits(), site.clock(), site.visits()),
        new WatchRound(
            watch,
            hearing,
            stores.deaf(),
            stores.readings(),
            witness::risen,
            vocabulary,
            sources,
            site.looks()),
        outages(),
        witness,
        revisit,
        dispatcher,
        digests,
        new Upkeep(
            index,
            stores.visits(),
            stores.hosts(),
            stores.readings(),
            stores.deaf(),
            stores.alerts(),
            stores.history(),
            stores.privacy(),
            stores.outbox(),
            custody,
            settings.retention()),
        site.clock());
  }

  private Dispatcher dispatcher(Fetcher fetcher) {
    return new Dispatcher(
        stores.outbox(),
        Channels.of(site, settings, fetcher),
        recipient -> audience.standIns(recipient, site.clock().instant()));
  }

  private Fetcher fetcher() {
    Settings.Crawler crawler = settings.crawler();
    return new Fetcher(
        FetchSettings.of(Version.number(), crawler.contact(), crawler.privateNetworks()),
        stores.hosts(),
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
