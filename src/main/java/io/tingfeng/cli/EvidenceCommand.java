package io.tingfeng.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The room of the verbs about evidence. */
@Command(
    name = "evidence",
    mixinStandardHelpOptions = true,
    description = {
      "Captures of pages as WARC files in a hash chain (data/evidence). Negative mentions of",
      "watched brands are captured by themselves; see evidence: in settings.yml."
    },
    footer = {"", "Example:  ./tingfeng evidence list"})
public final class EvidenceCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }
}
