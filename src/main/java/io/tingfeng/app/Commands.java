package io.tingfeng.app;

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
import io.tingfeng.config.Settings;
import io.tingfeng.config.SettingsFile;
import io.tingfeng.model.BrandId;
import io.tingfeng.people.Roster;
import io.tingfeng.pipeline.Reanalysis;
import io.tingfeng.pipeline.StoryDesk;
import java.time.InstantSource;
import picocli.CommandLine;

/** Hands every command what it needs. */
final class Commands {
  private final Openings open;

  private Commands(Openings open) {
    this.open = open;
  }

  static CommandLine under(Tingfeng root) {
    Commands commands = new Commands(new Openings(root));
    CommandLine line = new CommandLine(root);
    commands.daily(line);
    commands.readers(line);
    commands.batches(line);
    commands.keepers(line);
    return line;
  }

  /** What runs or feeds the program. */
  private void daily(CommandLine line) {
    line.addSubcommand(new DemoCommand(open::lexicons, Staging::open));
    line.addSubcommand(new ServeCommand(this::serve));
    line.addSubcommand(new CheckCommand(() -> Checks.of(open.site())));
    line.addSubcommand(
        new OnceCommand(
            open.writing(
                app ->
                    new OnceCommand.Desk(
                        app.sources.get(), app.gatherer, app.intake, app.settings.zone()))));
    Opening<SourceDesk> sources = Desks.sources(open::site);
    line.addSubcommand(
        new CommandLine(new SourceCommand())
            .addSubcommand(new SourceListCommand(sources))
            .addSubcommand(new SourceHealthCommand(sources))
            .addSubcommand(new SourceStopCommand(sources))
            .addSubcommand(new SourceStartCommand(sources))
            .addSubcommand(new SourceLedgerCommand(sources))
            .addSubcommand(
                new SourceTestCommand(open.writing(Parts::fetching), InstantSource.system())));
    line.addSubcommand(new ImportCommand(open.writing(Parts::importing)));
    line.addSubcommand(
        new ReanalyzeCommand(
            open.writing(
                app ->
                    new ReanalyzeCommand.Desk(
                        new Reanalysis(app.analyst, app.index, app.index),
                        app.vocabulary.get(),
                        app.site.clock())),
            () -> Rebuild.salvage(open.workspace())));
  }

  /** What reads beside a running program. */
  private void readers(CommandLine line) {
    Opening<Shelf> shelf = open.reading(Parts::shelf);
    line.addSubcommand(new SearchCommand(shelf));
    line.addSubcommand(new TrendCommand(shelf));
    line.addSubcommand(new BreakdownCommand(shelf));
    Opening<SearchShelf> searches =
        open.reading(app -> new SearchShelf(Parts.shelf(app), app.stores.searches()));
    line.addSubcommand(new ExportCommand(searches));
    line.addSubcommand(new SearchesCommand(searches));
    line.addSubcommand(
        new HistoryCommand(
            open.reading(
                app ->
                    new HistoryCommand.Desk(
                        app.index, app.stores.history(), app.settings.zone()))));
    Opening<HeatDesk> heat = open.reading(Parts::heat);
    line.addSubcommand(
        new CommandLine(new HeatCommand(heat))
            .addSubcommand(new HeatExplainCommand(heat))
            .addSubcommand(new HeatVerifyCommand(heat))
            .addSubcommand(new HeatTryCommand(heat))
            .addSubcommand(new HeatStoriesCommand(heat))
            .addSubcommand(new HeatBacktestCommand())
            .addSubcommand(new HeatSpreadCommand()));
    line.addSubcommand(alerts(open.reaching(Parts::alerting)));
    Opening<DigestDesk> preview = open.reading(Parts::digests);
    line.addSubcommand(
        new CommandLine(new DigestCommand())
            .addSubcommand(new DigestPreviewCommand(preview))
            .addSubcommand(new DigestSendCommand(open.reading(Parts::digests))));
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
    line.addSubcommand(new ScoreCommand(open::workspace));
    LexiconVerbs lexicon = new LexiconVerbs(open);
    line.addSubcommand(lexicon.lexicon());
    line.addSubcommand(lexicon.judgement());
  }

  private CommandLine stories(InstantSource clock) {
    Opening<StoryShelf> shelf = open.reading(app -> new StoryShelf(Parts.shelf(app), app.stories));
    Opening<StoryDesk> desk = open.writing(app -> app.storyDesk);
    return new CommandLine(new StoriesCommand(clock))
        .addSubcommand(new StoriesListCommand(shelf))
        .addSubcommand(new StoriesShowCommand(shelf))
        .addSubcommand(new StoriesMergeCommand(desk))
        .addSubcommand(new StoriesSplitCommand(desk));
  }

  private void keepers(CommandLine line) {
    line.addSubcommand(new EraseCommand(open.writing(Desks::privacy)));
    line.addSubcommand(new RevealCommand(open.reading(Desks::privacy)));
    Opening<EvidenceDesk> evidence = Desks.evidence(open::site);
    line.addSubcommand(
        new CommandLine(new EvidenceCommand())
            .addSubcommand(new EvidenceCaptureCommand(Desks.capturing(open::site)))
            .addSubcommand(new EvidenceListCommand(evidence))
            .addSubcommand(new EvidenceVerifyCommand(open::workspace))
            .addSubcommand(new EvidenceExportCommand(evidence))
            .addSubcommand(new EvidenceStampCommand(Desks.stamping(open::site)))
            .addSubcommand(new EvidenceHoldCommand(evidence)));
    line.addSubcommand(new BenchVerbs(open).bench());
    Opening<Roster> roster = open.reading(app -> app.people.roster());
    line.addSubcommand(
        new CommandLine(new UserCommand())
            .addSubcommand(new UserListCommand(roster))
            .addSubcommand(new UserAddCommand(roster, System.in))
            .addSubcommand(new UserTokenCommand(roster)));
    line.addSubcommand(new BackupCommand(open::workspace));
    line.addSubcommand(new RestoreCommand(open::workspace));
  }

  private ServeCommand.Service serve() {
    Serving serving = new Serving(open.site());
    return new ServeCommand.Service(serving.address(), serving.setupToken(), serving::close);
  }

  private int stage(Opening.Work<ReplayCommand.Stage> work) throws java.io.IOException {
    Settings settings = SettingsFile.read(open.workspace());
    return work.apply(
        new ReplayCommand.Stage(
            open.workspace(),
            Ladders.thresholds(settings).apply(new BrandId("replayed")),
            settings.zone(),
            InstantSource.system()));
  }
}
