package io.tingfeng.cli.bench;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The verbs that measure the program. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Measures the program on generated mentions.",
    footer = {
      "",
      "Example:  ./tingfeng bench workspace big --count 200000",
      "          ./tingfeng --workspace big import big/posts.jsonl",
      "          ./tingfeng --workspace big bench questions"
    })
public final class BenchCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }
}
