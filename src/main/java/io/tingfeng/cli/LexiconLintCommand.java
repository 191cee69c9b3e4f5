package io.tingfeng.cli;

import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.pipeline.Draft;
import io.tingfeng.pipeline.Vocabulary;
import io.tingfeng.pipeline.Workbench;
import io.tingfeng.sentiment.Lexicon;
import io.tingfeng.sentiment.LexiconFiles;
import io.tingfeng.sentiment.LexiconLint;
import io.tingfeng.sentiment.LexiconLint.Remark;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks the lexicons: all faults with their lines, then entries that do nothing. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description = {
      "Checks every lexicon of the workspace, of a draft or of a folder.",
      "Faults are told with file and line (exit code 2), then entries that are well formed and yet",
      "never do anything; with --last also those that met no mention of that span."
    },
    footer = {
      "",
      "Examples:  ./tingfeng lexicon lint --draft spring",
      "           ./tingfeng lexicon lint --last 90d"
    })
public final class LexiconLintCommand implements Callable<Integer> {
  @Parameters(arity = "0..1", paramLabel = "DIR", description = "Default: the workspace's.")
  private @Nullable Path folder;

  @Option(names = "--draft", paramLabel = "DRAFT", description = "Checks a draft.")
  private @Nullable String draft;

  @Option(names = "--last", paramLabel = "SPAN", description = "90d: who met no mention since.")
  private @Nullable String last;

  @Spec private @Nullable CommandSpec spec;

  private final Supplier<Path> workspace;
  private final Opening<Workbench> workbench;
  private final Opening<Shelf> shelf;

  /**
   * The command.
   *
   * @param shelf the mentions, asked for only with {@code --last}
   */
  public LexiconLintCommand(
      Supplier<Path> workspace, Opening<Workbench> workbench, Opening<Shelf> shelf) {
    this.workspace = workspace;
    this.workbench = workbench;
    this.shelf = shelf;
  }

  @Override
  public Integer call() throws IOException {
    Lexicon lexicon = lexicon();
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    print(out, LexiconLint.remarks(lexicon));
    if (last != null) {
      shelf.with(open -> silent(open, lexicon, out));
    }
    out.printf(
        Locale.ROOT,
        "version %s: %d negative and %d positive entries, no fault%n",
        lexicon.version(),
        lexicon.negatives(),
        lexicon.positives());
    out.flush();
    return 0;
  }

  private static void print(PrintWriter out, List<Remark> remarks) {
    remarks.forEach(remark -> out.println(remark.term() + "\t" + remark.why()));
  }

  /** The other files of the folder are read too, for their faults. */
  private Lexicon lexicon() throws IOException {
    if (folder != null) {
      return LexiconFiles.load(folder);
    }
    if (draft == null) {
      return Vocabulary.load(workspace.get()).words();
    }
    Draft[] found = new Draft[1];
    String name = draft;
    workbench.with(
        open -> {
          found[0] = open.draft(name);
          return 0;
        });
    return Vocabulary.draft(workspace.get(), found[0].folder()).words();
  }

  private int silent(Shelf open, Lexicon lexicon, PrintWriter out) {
    Instant now = open.clock().instant();
    TimeWindow span =
        new TimeWindow(now.minus(Times.span(Objects.requireNonNull(last))), now.plusMillis(1));
    print(
        out,
        LexiconLint.silent(
            lexicon,
            reader ->
                open.index()
                    .forEach(
                        new MentionQuery.During(span),
                        mention -> reader.accept(mention.post().wording()))));
    return 0;
  }
}
