package io.tingfeng.app;

import io.tingfeng.alert.AlertSettings;
import io.tingfeng.alert.Verdict;
import io.tingfeng.cli.AlertAckCommand;
import io.tingfeng.cli.AlertCommand;
import io.tingfeng.cli.AlertConfirmCommand;
import io.tingfeng.cli.AlertDowngradeCommand;
import io.tingfeng.cli.AlertMissCommand;
import io.tingfeng.cli.AlertQualityCommand;
import io.tingfeng.cli.AlertRoom;
import io.tingfeng.cli.AlertRouteCommand;
import io.tingfeng.cli.AlertShowCommand;
import io.tingfeng.cli.AlertSilenceCommand;
import io.tingfeng.cli.AlertSilencesCommand;
import io.tingfeng.cli.AlertSnoozeCommand;
import io.tingfeng.cli.AlertTestCommand;
import io.tingfeng.cli.AlertVerdictCommand;
import io.tingfeng.cli.BackupCommand;
import io.tingfeng.cli.BreakdownCommand;
import io.tingfeng.cli.CheckCommand;
import io.tingfeng.cli.DemoCommand;
import io.tingfeng.cli.DigestCommand;
import io.tingfeng.cli.DigestDesk;
import io.tingfeng.cli.DigestPreviewCommand;
import io.tingfeng.cli.DigestSendCommand;
import io.tingfeng.cli.EraseCommand;
import io.tingfeng.cli.EvidenceCaptureCommand;
import io.tingfeng.cli.EvidenceCommand;
import io.tingfeng.cli.EvidenceDesk;
import io.tingfeng.cli.EvidenceExportCommand;
import io.tingfeng.cli.EvidenceHoldCommand;
import io.tingfeng.cli.EvidenceListCommand;
import io.tingfeng.cli.EvidenceStampCommand;
import io.tingfeng.cli.EvidenceVerifyCommand;
import io.tingfeng.cli.ExportCommand;
import io.tingfeng.cli.ExtractCommand;
import io.tingfeng.cli.HeatBacktestCommand;
import io.tingfeng.cli.HeatCommand;
import io.tingfeng.cli.HeatDesk;
import io.tingfeng.cli.HeatExplainCommand;
import io.tingfeng.cli.HeatSpreadCommand;
import io.tingfeng.cli.HeatStoriesCommand;
import io.tingfeng.cli.HeatTryCommand;
import io.tingfeng.cli.HeatVerifyCommand;
import io.tingfeng.cli.HistoryCommand;
import io.tingfeng.cli.ImportCommand;
import io.tingfeng.cli.JudgementAddCommand;
import io.tingfeng.cli.JudgementCommand;
import io.tingfeng.cli.JudgementListCommand;
import io.tingfeng.cli.LexiconCommand;
import io.tingfeng.cli.LexiconComplaintCommand;
import io.tingfeng.cli.LexiconDiffCommand;
import io.tingfeng.cli.LexiconDraftCommand;
import io.tingfeng.cli.LexiconEvalCommand;
import io.tingfeng.cli.LexiconExplainCommand;
import io.tingfeng.cli.LexiconHistoryCommand;
import io.tingfeng.cli.LexiconImpactCommand;
import io.tingfeng.cli.LexiconLintCommand;
import io.tingfeng.cli.LexiconMergeCommand;
import io.tingfeng.cli.LexiconPromoteCommand;
import io.tingfeng.cli.LexiconPutCommand;
import io.tingfeng.cli.LexiconRollbackCommand;
import io.tingfeng.cli.LexiconSuggestCommand;
import io.tingfeng.cli.LexiconTrainCommand;
import io.tingfeng.cli.NothingYetException;
import io.tingfeng.cli.OnceCommand;
import io.tingfeng.cli.Opening;
import io.tingfeng.cli.ParseFeedCommand;
import io.tingfeng.cli.ReanalyzeCommand;
import io.tingfeng.cli.ReplayCommand;
import io.tingfeng.cli.RestoreCommand;
import io.tingfeng.cli.RevealCommand;
import io.tingfeng.cli.ScoreCommand;
import io.tingfeng.cli.SearchCommand;
import io.tingfeng.cli.SearchShelf;
import io.tingfeng.cli.SearchesCommand;
import io.tingfeng.cli.ServeCommand;
import io.tingfeng.cli.Shelf;
import io.tingfeng.cli.SimilarCommand;
import io.tingfeng.cli.SourceCommand;
import io.tingfeng.cli.SourceDesk;
import io.tingfeng.cli.SourceHealthCommand;
import io.tingfeng.cli.SourceLedgerCommand;
import io.tingfeng.cli.SourceListCommand;
import io.tingfeng.cli.SourceStartCommand;
import io.tingfeng.cli.SourceStopCommand;
import io.tingfeng.cli.SourceTestCommand;
import io.tingfeng.cli.StoriesCommand;
import io.tingfeng.cli.StoriesListCommand;
import io.tingfeng.cli.StoriesMergeCommand;
import io.tingfeng.cli.StoriesShowCommand;
import io.tingfeng.cli.StoriesSplitCommand;
import io.tingfeng.cli.StoryShelf;
import io.tingfeng.cli.Tingfeng;
import io.tingfeng.cli.TrendCommand;
import io.tingfeng.cli.UserAddCommand;
import io.tingfeng.cli.UserCommand;
import io.tingfeng.cli.UserListCommand;
import io.tingfeng.cli.UserTokenCommand;
import io.tingfeng.cli.bench.BenchCommand;
import io.tingfeng.cli.bench.BenchEvidenceCommand;
import io.tingfeng.cli.bench.BenchHeatCommand;
import io.tingfeng.cli.bench.BenchHttpCommand;
import io.tingfeng.cli.bench.BenchQuestionsCommand;
import io.tingfeng.cli.bench.BenchScoreCommand;
import io.tingfeng.cli.bench.BenchSoakCommand;
import io.tingfeng.cli.bench.BenchWorkspaceCommand;
import io.tingfeng.config.Settings;
import io.tingfeng.config.SettingsFile;
import io.tingfeng.fetch.FetchOutcome;
import io.tingfeng.fetch.FetchRequest;
import io.tingfeng.fetch.Validators;
import io.tingfeng.model.Authority;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.ChannelClass;
import io.tingfeng.model.Pace;
import io.tingfeng.model.SourceId;
import io.tingfeng.model.SourceProfile;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.notify.MailFolder;
import io.tingfeng.people.Roster;
import io.tingfeng.pipeline.AlertDesk;
import io.tingfeng.pipeline.Judging;
import io.tingfeng.pipeline.Reanalysis;
import io.tingfeng.pipeline.Recount;
import io.tingfeng.pipeline.Retrial;
import io.tingfeng.pipeline.StoryDesk;
import io.tingfeng.pipeline.StoryHeats;
import io.tingfeng.pipeline.Trial;
import io.tingfeng.pipeline.WordHunt;
import io.tingfeng.pipeline.Workbench;
import io.tingfeng.schedule.Duties;
import io.tingfeng.sentiment.JudgementStore;
import io.tingfeng.store.Database;
import io.tingfeng.store.JdbcExhibitStore;
import io.tingfeng.store.JdbcJudgementStore;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** Hands every command what it needs. */
final class Commands {
  private final Tingfeng root;

  private Commands(Tingfeng root) {
    this.root = root;
  }

  static CommandLine under(Tingfeng root) {
    Commands commands = new Commands(root);
    CommandLine line = new CommandLine(root);
    commands.daily(line);
    commands.readers(line);
    commands.batches(line);
    commands.judgements(line);
    commands.keepers(line);
    return line;
  }

  /** What runs or feeds the program. */
  private void daily(CommandLine line) {
    line.addSubcommand(new DemoCommand(() -> root.home().resolve("lexicons"), Staging::open));
    line.addSubcommand(new ServeCommand(this::serve));
    line.addSubcommand(new CheckCommand(() -> Checks.of(site())));
    line.addSubcommand(
        new OnceCommand(
            writing(
                app ->
                    new OnceCommand.Desk(
                        app.sources.get(), app.gatherer, app.intake, app.settings.zone()))));
    Opening<SourceDesk> sources = Desks.sources(this::site);
    line.addSubcommand(
        new CommandLine(new SourceCommand())
            .addSubcommand(new SourceListCommand(sources))
            .addSubcommand(new SourceHealthCommand(sources))
            .addSubcommand(new SourceStopCommand(sources))
            .addSubcommand(new SourceStartCommand(sources))
            .addSubcommand(new SourceLedgerCommand(sources))
            .addSubcommand(
                new SourceTestCommand(writing(Commands::fetching), InstantSource.system())));
    line.addSubcommand(new ImportCommand(writing(Commands::importing)));
    line.addSubcommand(
        new ReanalyzeCommand(
            writing(
                app ->
                    new ReanalyzeCommand.Desk(
                        new Reanalysis(app.analyst, app.index, app.index),
                        app.vocabulary.get(),
                        app.site.clock())),
            () -> Rebuild.salvage(root.workspace())));
  }

  /** What reads beside a running program. */
  private void readers(CommandLine line) {
    Opening<Shelf> shelf = reading(Commands::shelf);
    line.addSubcommand(new SearchCommand(shelf));
    line.addSubcommand(new TrendCommand(shelf));
    line.addSubcommand(new BreakdownCommand(shelf));
    Opening<SearchShelf> searches = reading(app -> new SearchShelf(shelf(app), app.searches));
    line.addSubcommand(new ExportCommand(searches));
    line.addSubcommand(new SearchesCommand(searches));
    line.addSubcommand(
        new HistoryCommand(
            reading(app -> new HistoryCommand.Desk(app.index, app.history, app.settings.zone()))));
    Opening<HeatDesk> heat = reading(Commands::heat);
    line.addSubcommand(
        new CommandLine(new HeatCommand(heat))
            .addSubcommand(new HeatExplainCommand(heat))
            .addSubcommand(new HeatVerifyCommand(heat))
            .addSubcommand(new HeatTryCommand(heat))
            .addSubcommand(new HeatStoriesCommand(heat))
            .addSubcommand(new HeatBacktestCommand())
            .addSubcommand(new HeatSpreadCommand()));
    line.addSubcommand(alerts(reaching(Commands::alerting)));
    Opening<DigestDesk> preview = reading(Commands::digests);
    line.addSubcommand(
        new CommandLine(new DigestCommand())
            .addSubcommand(new DigestPreviewCommand(preview))
            .addSubcommand(new DigestSendCommand(reading(Commands::digests))));
  }

  private static CommandLine alerts(Opening<AlertRoom> desk) {
    return new CommandLine(new AlertCommand(desk))
        .addSubcommand(new AlertShowCommand(desk))
        .addSubcommand(new AlertAckCommand(desk))
        .addSubcommand(new AlertConfirmCommand(desk))
        .addSubcommand(new AlertDowngradeCommand(desk))
        .addSubcommand(new AlertSnoozeCommand(desk))
        .addSubcommand(new AlertSilenceCommand(desk))
        .addSubcommand(new AlertVerdictCommand(desk))
        .addSubcommand(new AlertMissCommand(desk))
        .addSubcommand(new AlertQualityCommand(desk))
        .addSubcommand(new AlertSilencesCommand(desk))
        .addSubcommand(new AlertRouteCommand(desk))
        .addSubcommand(new AlertTestCommand(desk));
  }

  /** What answers a file with a file. */
  private void batches(CommandLine line) {
    InstantSource clock = InstantSource.system();
    line.addSubcommand(new ExtractCommand(clock));
    line.addSubcommand(new ParseFeedCommand(clock));
    line.addSubcommand(new ReplayCommand(this::stage));
    line.addSubcommand(new SimilarCommand());
    line.addSubcommand(stories(clock));
    line.addSubcommand(new ScoreCommand(root::workspace));
    line.addSubcommand(
        new CommandLine(new LexiconCommand())
            .addSubcommand(
                new LexiconLintCommand(root::workspace, this::workbench, reading(Commands::shelf)))
            .addSubcommand(new LexiconExplainCommand(root::workspace))
            .addSubcommand(new LexiconEvalCommand(root::workspace, this::judgements))
            .addSubcommand(new LexiconComplaintCommand(root::workspace))
            .addSubcommand(new LexiconDiffCommand())
            .addSubcommand(new LexiconTrainCommand(root::workspace))
            .addSubcommand(new LexiconDraftCommand(this::workbench))
            .addSubcommand(
                new CommandLine(new LexiconPutCommand(this::workbench))
                    // -1.2 is a weight and no option.
                    .setUnmatchedOptionsArePositionalParams(true))
            .addSubcommand(new LexiconMergeCommand(this::workbench))
            .addSubcommand(new LexiconImpactCommand(reading(Commands::trial)))
            .addSubcommand(new LexiconSuggestCommand(reading(Commands::hunt)))
            .addSubcommand(new LexiconPromoteCommand(this::workbench, this::zone))
            .addSubcommand(new LexiconRollbackCommand(this::workbench, this::zone))
            .addSubcommand(new LexiconHistoryCommand(this::workbench, this::zone)));
  }

  private void judgements(CommandLine line) {
    Opening<Judging> judging =
        reading(app -> new Judging(app.index, app.judgements, app.vocabulary, app.site.clock()));
    line.addSubcommand(
        new CommandLine(new JudgementCommand())
            .addSubcommand(new JudgementAddCommand(judging))
            .addSubcommand(new JudgementListCommand(this::judgements, this::zone)));
  }

  private int judgements(Opening.Work<JudgementStore> work) throws java.io.IOException {
    try (Database database = Database.open(root.workspace().resolve("data/tingfeng.db"))) {
      return work.apply(new JdbcJudgementStore(database));
    }
  }

  /** The workbench opens the database alone, so that it works when the lexicons are broken. */
  private int workbench(Opening.Work<Workbench> work) throws java.io.IOException {
    Site site = site();
    try (Database database = Database.open(site.workspace().resolve("data/tingfeng.db"))) {
      return work.apply(Backends.workbench(site, database));
    }
  }

  private ZoneId zone() {
    return SettingsFile.read(root.workspace()).zone();
  }

  private static LexiconSuggestCommand.Desk hunt(App app) {
    return new LexiconSuggestCommand.Desk(
        new WordHunt(app.index), app.vocabulary.get(), app.site.clock());
  }

  private static LexiconImpactCommand.Desk trial(App app) {
    Trial trial = new Trial(app.index, Ladders.thresholds(app.settings), app.settings.zone());
    return new LexiconImpactCommand.Desk(
        app.workbench, trial, app.vocabulary.get(), app.settings.zone(), app.site.clock());
  }

  private CommandLine stories(InstantSource clock) {
    Opening<StoryShelf> shelf = reading(app -> new StoryShelf(shelf(app), app.stories));
    Opening<StoryDesk> desk = writing(app -> app.storyDesk);
    return new CommandLine(new StoriesCommand(clock))
        .addSubcommand(new StoriesListCommand(shelf))
        .addSubcommand(new StoriesShowCommand(shelf))
        .addSubcommand(new StoriesMergeCommand(desk))
        .addSubcommand(new StoriesSplitCommand(desk));
  }

  private void keepers(CommandLine line) {
    line.addSubcommand(new EraseCommand(writing(Desks::privacy)));
    line.addSubcommand(new RevealCommand(reading(Desks::privacy)));
    Opening<EvidenceDesk> evidence = Desks.evidence(this::site);
    line.addSubcommand(
        new CommandLine(new EvidenceCommand())
            .addSubcommand(new EvidenceCaptureCommand(Desks.capturing(this::site)))
            .addSubcommand(new EvidenceListCommand(evidence))
            .addSubcommand(new EvidenceVerifyCommand(root::workspace))
            .addSubcommand(new EvidenceExportCommand(evidence))
            .addSubcommand(new EvidenceStampCommand(Desks.stamping(this::site)))
            .addSubcommand(new EvidenceHoldCommand(evidence)));
    line.addSubcommand(
        new CommandLine(new BenchCommand())
            .addSubcommand(
                new BenchWorkspaceCommand(
                    () -> root.home().resolve("lexicons"), InstantSource.system()))
            .addSubcommand(
                new BenchHeatCommand(
                    writing(
                        app ->
                            new BenchHeatCommand.Bench(
                                app.index,
                                app.watch,
                                app.vocabulary.get().brands(),
                                app.site.clock()))))
            .addSubcommand(new BenchScoreCommand(root::workspace))
            .addSubcommand(
                new BenchSoakCommand(
                    () -> root.home().resolve("lexicons"),
                    workspace -> new Serving(Site.of(workspace))))
            .addSubcommand(
                new BenchEvidenceCommand(
                    () -> new JdbcExhibitStore(Database.inMemory()), InstantSource.system()))
            .addSubcommand(new BenchQuestionsCommand(reading(Commands::shelf)))
            .addSubcommand(new BenchHttpCommand(this::served)));
    Opening<Roster> roster = reading(app -> app.people.roster());
    line.addSubcommand(
        new CommandLine(new UserCommand())
            .addSubcommand(new UserListCommand(roster))
            .addSubcommand(new UserAddCommand(roster, System.in))
            .addSubcommand(new UserTokenCommand(roster)));
    line.addSubcommand(new BackupCommand(root::workspace));
    line.addSubcommand(new RestoreCommand(root::workspace));
  }

  /** Serves on a free port while something is measured. */
  private int served(Opening.Work<BenchHttpCommand.Bench> work) throws java.io.IOException {
    try (Serving serving = new Serving(site(), Duties.Periods.DEFAULTS, 0)) {
      return work.apply(
          new BenchHttpCommand.Bench(
              serving.address(),
              serving.app().index,
              serving.app().vocabulary.get().brands(),
              serving::reader,
              serving.app().site.clock()));
    }
  }

  private ServeCommand.Service serve() {
    Serving serving = new Serving(site());
    return new ServeCommand.Service(serving.address(), serving.setupToken(), serving::close);
  }

  private Site site() {
    return Site.of(root.workspace());
  }

  private <T> Opening<T> writing(Function<App, T> part) {
    return work -> {
      try (App app = App.open(site())) {
        return work.apply(part.apply(app));
      }
    };
  }

  private <T> Opening<T> reading(Function<App, T> part) {
    return work -> {
      try (App app = App.openForReading(site())) {
        return work.apply(part.apply(app));
      }
    };
  }

  /** For what needs no mention: works in a workspace in which nothing was indexed yet, too. */
  private <T> Opening<T> reaching(Function<App, T> part) {
    return work -> {
      try {
        return reading(part).with(work);
      } catch (NothingYetException e) {
        return writing(part).with(work);
      }
    };
  }

  private int stage(Opening.Work<ReplayCommand.Stage> work) throws java.io.IOException {
    Settings settings = SettingsFile.read(root.workspace());
    return work.apply(
        new ReplayCommand.Stage(
            root.workspace(),
            Ladders.thresholds(settings).apply(new BrandId("replayed")),
            settings.zone(),
            InstantSource.system()));
  }

  /** Asks for any page as if a source named it. */
  private static Function<URI, FetchOutcome> fetching(App app) {
    SourceProfile profile =
        new SourceProfile(
            new SourceId("test"),
            "test",
            "other",
            Authority.USER,
            ChannelClass.ORDINARY,
            new Pace(
                Duration.ofMinutes(10), Duration.ofSeconds(3), Duration.ofSeconds(20), 5 << 20),
            app.settings.zone(),
            Map.of(),
            "",
            true);
    return address -> app.fetcher.fetch(new FetchRequest(profile, address, Validators.NONE));
  }

  private static Shelf shelf(App app) {
    return new Shelf(app.index, app.vocabulary.get().brands(), app.settings, app.site.clock());
  }

  private static HeatDesk heat(App app) {
    return new HeatDesk(
        shelf(app),
        app.watch,
        new Recount(app.readings),
        new Retrial(app.pictures, AlertSettings.DEFAULTS),
        new StoryHeats(app.index, app.pictures, Ladders.thresholds(app.settings)),
        Ladders.thresholds(app.settings),
        (brand, window) -> judged(app.alertDesk(), brand, window),
        at -> app.hearing.coverage(app.sources.get(), at));
  }

  /** What people judged of a brand: what was a crisis, and what was none. */
  private static HeatTryCommand.Known judged(AlertDesk desk, BrandId brand, TimeWindow window) {
    Map<Boolean, List<Instant>> judged =
        desk.changed(window).stream()
            .filter(one -> one.alert().brand().equals(brand) && one.care().verdict().isPresent())
            .collect(
                Collectors.partitioningBy(
                    one -> one.care().verdict().orElseThrow().kind() == Verdict.Kind.FALSE,
                    Collectors.mapping(one -> one.alert().raisedAt(), Collectors.toList())));
    List<Instant> crises = new ArrayList<>(judged.getOrDefault(false, List.of()));
    desk.misses(brand, window).forEach(miss -> crises.add(miss.began()));
    return new HeatTryCommand.Known(crises, judged.getOrDefault(true, List.of()));
  }

  private static AlertRoom alerting(App app) {
    return new AlertRoom(
        shelf(app),
        app.alertDesk(),
        app.audience,
        id -> app.outbox.about("alert/" + id + "/"),
        app::test);
  }

  private static ImportCommand.Desk importing(App app) {
    return new ImportCommand.Desk(app.imports, app.settings.zone(), app.site.clock());
  }

  private static DigestDesk digests(App app) {
    String from = app.settings.mail().map(Settings.Mail::from).orElse("tingfeng@localhost.invalid");
    return new DigestDesk(
        app.digests,
        app.settings,
        app.site.clock(),
        () -> app.dispatcher.run(app.site.clock().instant()),
        notice -> MailFolder.eml(from, notice));
  }
}
