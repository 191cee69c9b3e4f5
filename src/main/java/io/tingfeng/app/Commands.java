package io.tingfeng.app;

import io.tingfeng.cli.BackupCommand;
import io.tingfeng.cli.CheckCommand;
import io.tingfeng.cli.DemoCommand;
import io.tingfeng.cli.DigestCommand;
import io.tingfeng.cli.DigestDesk;
import io.tingfeng.cli.DigestPreviewCommand;
import io.tingfeng.cli.DigestSendCommand;
import io.tingfeng.cli.ExtractCommand;
import io.tingfeng.cli.HeatBacktestCommand;
import io.tingfeng.cli.HeatCommand;
import io.tingfeng.cli.HeatDesk;
import io.tingfeng.cli.HeatExplainCommand;
import io.tingfeng.cli.HeatSpreadCommand;
import io.tingfeng.cli.ImportCommand;
import io.tingfeng.cli.LexiconCommand;
import io.tingfeng.cli.LexiconDiffCommand;
import io.tingfeng.cli.LexiconEvalCommand;
import io.tingfeng.cli.LexiconExplainCommand;
import io.tingfeng.cli.LexiconLintCommand;
import io.tingfeng.cli.LexiconTrainCommand;
import io.tingfeng.cli.OnceCommand;
import io.tingfeng.cli.Opening;
import io.tingfeng.cli.ParseFeedCommand;
import io.tingfeng.cli.ReanalyzeCommand;
import io.tingfeng.cli.ReplayCommand;
import io.tingfeng.cli.RestoreCommand;
import io.tingfeng.cli.ScoreCommand;
import io.tingfeng.cli.SearchCommand;
import io.tingfeng.cli.ServeCommand;
import io.tingfeng.cli.Shelf;
import io.tingfeng.cli.SimilarCommand;
import io.tingfeng.cli.SourceCommand;
import io.tingfeng.cli.SourceTestCommand;
import io.tingfeng.cli.StoriesCommand;
import io.tingfeng.cli.StoriesListCommand;
import io.tingfeng.cli.StoriesMergeCommand;
import io.tingfeng.cli.StoriesShowCommand;
import io.tingfeng.cli.StoriesSplitCommand;
import io.tingfeng.cli.StoryShelf;
import io.tingfeng.cli.Tingfeng;
import io.tingfeng.cli.TrendCommand;
import io.tingfeng.cli.bench.BenchCommand;
import io.tingfeng.cli.bench.BenchQuestionsCommand;
import io.tingfeng.cli.bench.BenchWorkspaceCommand;
import io.tingfeng.config.Settings;
import io.tingfeng.config.SettingsFile;
import io.tingfeng.fetch.FetchOutcome;
import io.tingfeng.fetch.FetchRequest;
import io.tingfeng.fetch.Validators;
import io.tingfeng.model.Authority;
import io.tingfeng.model.ChannelClass;
import io.tingfeng.model.Pace;
import io.tingfeng.model.SourceId;
import io.tingfeng.model.SourceProfile;
import io.tingfeng.notify.MailFolder;
import io.tingfeng.pipeline.Import;
import io.tingfeng.pipeline.Reanalysis;
import io.tingfeng.pipeline.StoryDesk;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
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
    line.addSubcommand(
        new CommandLine(new SourceCommand())
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
    Opening<HeatDesk> heat = reading(Commands::heat);
    line.addSubcommand(
        new CommandLine(new HeatCommand(heat))
            .addSubcommand(new HeatExplainCommand(heat))
            .addSubcommand(new HeatBacktestCommand())
            .addSubcommand(new HeatSpreadCommand()));
    Opening<DigestDesk> preview = reading(Commands::digests);
    line.addSubcommand(
        new CommandLine(new DigestCommand())
            .addSubcommand(new DigestPreviewCommand(preview))
            .addSubcommand(new DigestSendCommand(reading(Commands::digests))));
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
            .addSubcommand(new LexiconLintCommand(root::workspace))
            .addSubcommand(new LexiconExplainCommand(root::workspace))
            .addSubcommand(new LexiconEvalCommand(root::workspace))
            .addSubcommand(new LexiconDiffCommand())
            .addSubcommand(new LexiconTrainCommand(root::workspace)));
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
    line.addSubcommand(
        new CommandLine(new BenchCommand())
            .addSubcommand(
                new BenchWorkspaceCommand(
                    () -> root.home().resolve("lexicons"), InstantSource.system()))
            .addSubcommand(new BenchQuestionsCommand(reading(Commands::shelf))));
    line.addSubcommand(new BackupCommand(root::workspace));
    line.addSubcommand(new RestoreCommand(root::workspace));
  }

  private ServeCommand.Service serve() {
    Serving serving = new Serving(site());
    return new ServeCommand.Service(serving.address(), serving::close);
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

  private int stage(Opening.Work<ReplayCommand.Stage> work) throws java.io.IOException {
    Settings settings = SettingsFile.read(root.workspace());
    return work.apply(
        new ReplayCommand.Stage(
            root.workspace(),
            Ladders.thresholds(settings),
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
    return new HeatDesk(shelf(app), app.watch, at -> app.hearing.coverage(app.sources.get(), at));
  }

  private static ImportCommand.Desk importing(App app) {
    return new ImportCommand.Desk(
        new Import(app.analyst, app.vocabulary, app.index, app.storyDesk, app.site.clock()),
        app.settings.zone(),
        app.site.clock());
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
