package io.tingfeng.cli;

import io.tingfeng.sentiment.Lexicon;
import io.tingfeng.sentiment.LexiconFiles;
import io.tingfeng.sentiment.LexiconLint;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks the lexicons: all faults with their lines, then entries that do nothing. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description = {
      "Checks every file of a folder of lexicons.",
      "Faults are told with file and line (exit code 2), then entries that are well formed and yet",
      "never do anything."
    },
    footer = {"", "Example:  ./tingfeng lexicon lint"})
public final class LexiconLintCommand implements Callable<Integer> {
  @Parameters(arity = "0..1", paramLabel = "DIR", description = "Default: the workspace's.")
  private @Nullable Path folder;

  @Spec private @Nullable CommandSpec spec;

  private final Supplier<Path> workspace;

  public LexiconLintCommand(Supplier<Path> workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() {
    Path chosen = folder == null ? workspace.get().resolve("lexicons") : folder;
    Lexicon lexicon = LexiconFiles.load(chosen);
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    LexiconLint.remarks(lexicon)
        .forEach(remark -> out.println(remark.term() + "\t" + remark.why()));
    out.printf(
        Locale.ROOT,
        "version %s: %d negative and %d positive entries, no fault%n",
        lexicon.version(),
        lexicon.negatives(),
        lexicon.positives());
    out.flush();
    return 0;
  }
}
