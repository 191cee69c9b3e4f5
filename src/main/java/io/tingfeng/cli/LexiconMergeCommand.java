package io.tingfeng.cli;

import io.tingfeng.pipeline.Workbench;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a draft up to what is in force now. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    description = {
      "Repeats a draft's changes on what is in force now.",
      "What others have changed since it was begun is shown. A line that both have changed is"
          + " named,",
      "and nothing is done."
    },
    footer = {"", "Example:  ./tingfeng lexicon merge spring"})
public final class LexiconMergeCommand implements Callable<Integer> {
  private static final List<String> COLUMNS = List.of("lexicon", "before", "after");

  @Parameters(paramLabel = "DRAFT", description = "Its name.")
  private String draft = "";

  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<Workbench> workbench;

  public LexiconMergeCommand(Opening<Workbench> workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws IOException {
    return workbench.with(
        open -> {
          var out = Objects.requireNonNull(spec).commandLine().getOut();
          results.print(out, COLUMNS, LexiconDraftCommand.rows(open.merge(draft)));
          return 0;
        });
  }
}
