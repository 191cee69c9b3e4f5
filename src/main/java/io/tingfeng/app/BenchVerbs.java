package io.tingfeng.app;

import io.tingfeng.cli.Opening;
import io.tingfeng.cli.bench.BenchCommand;
import io.tingfeng.cli.bench.BenchConsoleCommand;
import io.tingfeng.cli.bench.BenchEvidenceCommand;
import io.tingfeng.cli.bench.BenchHeatCommand;
import io.tingfeng.cli.bench.BenchHttpCommand;
import io.tingfeng.cli.bench.BenchQuestionsCommand;
import io.tingfeng.cli.bench.BenchScoreCommand;
import io.tingfeng.cli.bench.BenchSoakCommand;
import io.tingfeng.cli.bench.BenchStoriesCommand;
import io.tingfeng.cli.bench.BenchWorkspaceCommand;
import io.tingfeng.schedule.Duties;
import io.tingfeng.store.Database;
import io.tingfeng.store.JdbcExhibitStore;
import java.time.InstantSource;
import picocli.CommandLine;

/** The verbs that measure the program. */
final class BenchVerbs {
  private final Openings open;

  BenchVerbs(Openings open) {
    this.open = open;
  }

  CommandLine bench() {
    return new CommandLine(new BenchCommand())
        .addSubcommand(new BenchWorkspaceCommand(open::lexicons, InstantSource.system()))
        .addSubcommand(
            new BenchHeatCommand(
                open.writing(
                    app ->
                        new BenchHeatCommand.Bench(
                            app.index,
                            app.watch,
                            app.vocabulary.get().brands(),
                            app.site.clock()))))
        .addSubcommand(new BenchScoreCommand(open::workspace))
        .addSubcommand(new BenchStoriesCommand())
        .addSubcommand(
            new BenchSoakCommand(open::lexicons, workspace -> new Serving(Site.of(workspace))))
        .addSubcommand(
            new BenchEvidenceCommand(
                () -> new JdbcExhibitStore(Database.inMemory()), InstantSource.system()))
        .addSubcommand(new BenchQuestionsCommand(open.reading(Parts::shelf)))
        .addSubcommand(new BenchHttpCommand(this::served))
        .addSubcommand(new BenchConsoleCommand(this::served));
  }

  /** Serves on a free port while something is measured. */
  private int served(Opening.Work<BenchHttpCommand.Bench> work) throws java.io.IOException {
    try (Serving serving = new Serving(open.site(), Duties.Periods.DEFAULTS, 0)) {
      return work.apply(
          new BenchHttpCommand.Bench(
              serving.address(),
              serving.app().index,
              serving.app().vocabulary.get().brands(),
              serving::reader,
              serving.app().site.clock()));
    }
  }
}
