package io.tingfeng.cli;

import io.tingfeng.sentiment.LexiconDiff;
import io.tingfeng.sentiment.LexiconFiles;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two versions of the lexicons. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = "Lists the entries that differ between two folders of lexicons.",
    footer = {"", "Example:  ./tingfeng lexicon diff lexicons drafts/lexicons"})
public final class LexiconDiffCommand implements Callable<Integer> {
  private static final List<String> COLUMNS = List.of("lexicon", "term", "before", "after");

  @Parameters(index = "0", paramLabel = "BEFORE", description = "A folder of lexicons.")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "AFTER", description = "Another one.")
  private Path after = Path.of("");

  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    List<Map<String, Object>> rows =
        LexiconDiff.between(LexiconFiles.load(before), LexiconFiles.load(after)).stream()
            .map(LexiconDiffCommand::row)
            .toList();
    results.print(Objects.requireNonNull(spec).commandLine().getOut(), COLUMNS, rows);
    return 0;
  }

  private static Map<String, Object> row(LexiconDiff.Change change) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("lexicon", change.lexicon());
    row.put("term", change.term());
    put(row, "before", change.before());
    put(row, "after", change.after());
    return row;
  }

  private static void put(Map<String, Object> row, String column, OptionalDouble value) {
    value.ifPresent(present -> row.put(column, present));
  }
}
