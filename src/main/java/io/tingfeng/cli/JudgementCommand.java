package io.tingfeng.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The verbs of what people say of mentions. */
@Command(
    name = "judgement",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "What people say of mentions.",
      "It is kept as the gold set by which lexicons are measured (lexicon eval --judgements)."
    },
    footer = {"", "Example:  ./tingfeng judgement add 9f2c… negative"})
public final class JudgementCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }
}
