package io.tingfeng.cli;

import io.tingfeng.pipeline.Workbench;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings an older edition of the lexicons back. */
@Command(
    name = "rollback",
    mixinStandardHelpOptions = true,
    description = {
      "Brings an older edition back, as a new one, and prints the receipt.",
      "It works also when the files in force are broken. Nothing of the history is lost."
    },
    footer = {"", "Example:  ./tingfeng lexicon rollback 3 --why \"误报太多\""})
public final class LexiconRollbackCommand implements Callable<Integer> {
  @Parameters(paramLabel = "EDITION", description = "Its number, see history.")
  private int number;

  @Mixin private final Actor actor = new Actor();
  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<Workbench> workbench;
  private final Supplier<ZoneId> zone;

  public LexiconRollbackCommand(Opening<Workbench> workbench, Supplier<ZoneId> zone) {
    this.workbench = workbench;
    this.zone = zone;
  }

  @Override
  public Integer call() throws IOException {
    return workbench.with(
        open -> {
          var receipt = open.rollback(number, actor.by(), actor.why());
          var out = Objects.requireNonNull(spec).commandLine().getOut();
          Receipts.print(out, results, receipt, zone.get());
          return 0;
        });
  }
}
