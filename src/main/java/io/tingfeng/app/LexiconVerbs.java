package io.tingfeng.app;

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
import io.tingfeng.cli.Opening;
import io.tingfeng.config.SettingsFile;
import io.tingfeng.pipeline.Judging;
import io.tingfeng.pipeline.Trial;
import io.tingfeng.pipeline.WordHunt;
import io.tingfeng.pipeline.Workbench;
import io.tingfeng.sentiment.JudgementStore;
import io.tingfeng.store.Database;
import io.tingfeng.store.JdbcJudgementStore;
import java.time.ZoneId;
import picocli.CommandLine;

/** The verbs of the lexicons, and of what people say of mentions. */
final class LexiconVerbs {
  private final Openings open;

  LexiconVerbs(Openings open) {
    this.open = open;
  }

  CommandLine lexicon() {
    return new CommandLine(new LexiconCommand())
        .addSubcommand(
            new LexiconLintCommand(open::workspace, this::workbench, open.reading(Parts::shelf)))
        .addSubcommand(new LexiconExplainCommand(open::workspace))
        .addSubcommand(new LexiconEvalCommand(open::workspace, this::judgements))
        .addSubcommand(new LexiconComplaintCommand(open::workspace))
        .addSubcommand(new LexiconDiffCommand())
        .addSubcommand(new LexiconTrainCommand(open::workspace))
        .addSubcommand(new LexiconDraftCommand(this::workbench))
        .addSubcommand(
            new CommandLine(new LexiconPutCommand(this::workbench))
                // -1.2 is a weight and no option.
                .setUnmatchedOptionsArePositionalParams(true))
        .addSubcommand(new LexiconMergeCommand(this::workbench))
        .addSubcommand(new LexiconImpactCommand(open.reading(LexiconVerbs::trial)))
        .addSubcommand(new LexiconSuggestCommand(open.reading(LexiconVerbs::hunt)))
        .addSubcommand(new LexiconPromoteCommand(this::workbench, this::zone))
        .addSubcommand(new LexiconRollbackCommand(this::workbench, this::zone))
        .addSubcommand(new LexiconHistoryCommand(this::workbench, this::zone));
  }

  CommandLine judgement() {
    Opening<Judging> judging =
        open.reading(
            app ->
                new Judging(app.index, app.stores.judgements(), app.vocabulary, app.site.clock()));
    return new CommandLine(new JudgementCommand())
        .addSubcommand(new JudgementAddCommand(judging))
        .addSubcommand(new JudgementListCommand(this::judgements, this::zone));
  }

  private int judgements(Opening.Work<JudgementStore> work) throws java.io.IOException {
    try (Database database = Database.open(open.workspace().resolve("data/tingfeng.db"))) {
      return work.apply(new JdbcJudgementStore(database));
    }
  }

  /** The workbench opens the database alone, so that it works when the lexicons are broken. */
  private int workbench(Opening.Work<Workbench> work) throws java.io.IOException {
    Site site = open.site();
    try (Database database = Database.open(site.workspace().resolve("data/tingfeng.db"))) {
      return work.apply(Backends.workbench(site, database));
    }
  }

  private ZoneId zone() {
    return SettingsFile.read(open.workspace()).zone();
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
}
