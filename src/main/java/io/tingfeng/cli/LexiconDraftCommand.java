package io.tingfeng.cli;

import io.tingfeng.pipeline.Draft;
import io.tingfeng.pipeline.Workbench;
import io.tingfeng.sentiment.LineChange;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Begins, shows, lists and drops drafts of the lexicons. */
@Command(
    name = "draft",
    mixinStandardHelpOptions = true,
    description = {
      "Begins a draft of the lexicons, or shows what one changes.",
      "Without a name all drafts are listed. A draft is a folder of files for any editor; nothing"
          + " is",
      "in force before it is promoted."
    },
    footer = {"", "Example:  ./tingfeng lexicon draft spring"})
public final class LexiconDraftCommand implements Callable<Integer> {
  private static final List<String> DRAFTS = List.of("draft", "begun from", "changes", "folder");
  private static final List<String> CHANGES = List.of("lexicon", "before", "after");

  @Parameters(arity = "0..1", paramLabel = "DRAFT", description = "Its name.")
  private @Nullable String name;

  @Option(names = "--drop", description = "Gives the draft up.")
  private boolean drop;

  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<Workbench> workbench;

  public LexiconDraftCommand(Opening<Workbench> workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws IOException {
    return workbench.with(
        open -> {
          if (name == null) {
            list(open);
          } else if (drop) {
            open.drop(name);
          } else {
            show(open, name);
          }
          return 0;
        });
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }

  private void list(Workbench open) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Draft draft : open.drafts()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("draft", draft.name());
      row.put("begun from", draft.base());
      row.put("changes", open.changes(draft).size());
      row.put("folder", draft.folder().toString());
      rows.add(row);
    }
    results.print(out(), DRAFTS, rows);
  }

  private void show(Workbench open, String wanted) throws IOException {
    boolean exists = open.drafts().stream().anyMatch(draft -> draft.name().equals(wanted));
    Draft draft = exists ? open.draft(wanted) : open.begin(wanted);
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    err.printf("draft %s from edition %d, in %s%n", wanted, draft.base(), draft.folder());
    err.flush();
    if (exists) {
      results.print(out(), CHANGES, rows(open.changes(draft)));
    }
  }

  /** Changed lines as rows. */
  static List<Map<String, Object>> rows(List<LineChange> changes) {
    return changes.stream()
        .map(
            change -> {
              Map<String, Object> row = new LinkedHashMap<>();
              row.put("lexicon", change.file());
              change.before().ifPresent(line -> row.put("before", line.replace('\t', ' ')));
              change.after().ifPresent(line -> row.put("after", line.replace('\t', ' ')));
              return row;
            })
        .toList();
  }
}
