package io.tingfeng.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The room of the verbs about sources. */
@Command(
    name = "source",
    mixinStandardHelpOptions = true,
    description = "Verbs about the places where Tingfeng listens.",
    footer = {"", "Example:  ./tingfeng source test https://www.example.com/a/1.html"})
public final class SourceCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }
}
