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

/** Puts a draft of the lexicons into force. */
@Command(
    name = "promote",
    mixinStandardHelpOptions = true,
    description = {
      "Puts a draft into force and prints the receipt.",
      "A draft with a fault is refused with file, line and mend; one that others have overtaken is",
      "refused until it is merged. A running program follows at the next post; history is scored",
      "again with reanalyze."
    },
    footer = {"", "Example:  ./tingfeng lexicon promote spring --by 李 --why \"加入春季新词\""})
public final class LexiconPromoteCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DRAFT", description = "Its name.")
  private String draft = "";

  @Mixin private final Actor actor = new Actor();
  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<Workbench> workbench;
  private final Supplier<ZoneId> zone;

  public LexiconPromoteCommand(Opening<Workbench> workbench, Supplier<ZoneId> zone) {
    this.workbench = workbench;
    this.zone = zone;
  }

  @Override
  public Integer call() throws IOException {
    return workbench.with(
        open -> {
          var receipt = open.promote(draft, actor.by(), actor.why());
          var out = Objects.requireNonNull(spec).commandLine().getOut();
          Receipts.print(out, results, receipt, zone.get());
          return 0;
        });
  }
}
