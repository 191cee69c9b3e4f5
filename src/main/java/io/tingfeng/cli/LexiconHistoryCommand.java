package io.tingfeng.cli;

import io.tingfeng.pipeline.Workbench;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the editions of the lexicons, or shows one's receipt. */
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    description =
        "Lists the editions that were in force, the newest first; or shows one's receipt.",
    footer = {"", "Example:  ./tingfeng lexicon history 4"})
public final class LexiconHistoryCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of("edition", "at", "by", "why", "restores", "texts", "lexicon");

  @Parameters(arity = "0..1", paramLabel = "EDITION", description = "A number.")
  private @Nullable Integer number;

  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<Workbench> workbench;
  private final Supplier<ZoneId> zone;

  public LexiconHistoryCommand(Opening<Workbench> workbench, Supplier<ZoneId> zone) {
    this.workbench = workbench;
    this.zone = zone;
  }

  @Override
  public Integer call() throws IOException {
    return workbench.with(
        open -> {
          PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
          if (number == null) {
            var rows = open.history().stream().map(one -> Receipts.row(one, zone.get())).toList();
            results.print(out, COLUMNS, rows);
          } else {
            Receipts.print(out, results, open.receipt(number), zone.get());
          }
          return 0;
        });
  }
}
