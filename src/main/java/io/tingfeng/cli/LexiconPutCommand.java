package io.tingfeng.cli;

import io.tingfeng.pipeline.Draft;
import io.tingfeng.pipeline.Workbench;
import io.tingfeng.sentiment.LexiconTexts;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes one entry into a draft, or takes one out. */
@Command(
    name = "put",
    mixinStandardHelpOptions = true,
    description = {
      "Writes one entry into a draft, or takes one out.",
      "It replaces the entry of the same term, or comes last. COLUMNS are those of the file, see"
          + " the",
      "lexicon guide."
    },
    footer = {
      "",
      "Examples:  ./tingfeng lexicon put spring negative 翻车 1.2 网络用语",
      "           ./tingfeng lexicon put spring overlays noodles 变态辣 0 招牌口味",
      "           ./tingfeng lexicon put spring negative 翻车 --take-out"
    })
public final class LexiconPutCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "DRAFT", description = "Its name.")
  private String draft = "";

  @Parameters(index = "1", paramLabel = "FILE", description = "negative, positive, overlays …")
  private String file = "";

  @Parameters(index = "2..*", arity = "1..*", paramLabel = "COLUMN", description = "Term, weight …")
  private List<String> columns = List.of();

  @Option(names = "--take-out", description = "Takes the entry out.")
  private boolean takeOut;

  @Spec private @Nullable CommandSpec spec;

  private final Opening<Workbench> workbench;

  public LexiconPutCommand(Opening<Workbench> workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws IOException {
    return workbench.with(
        open -> {
          Draft seen = open.draft(draft);
          LexiconTexts texts = open.texts(seen);
          String line = String.join("\t", columns);
          Draft now = open.save(seen, takeOut ? texts.without(file, line) : texts.put(file, line));
          var err = Objects.requireNonNull(spec).commandLine().getErr();
          err.printf("draft %s changes %d lines%n", draft, open.changes(now).size());
          err.flush();
          return 0;
        });
  }
}
