package io.tingfeng.cli;

import io.tingfeng.index.query.QueryParser;
import io.tingfeng.index.query.SavedSearch;
import io.tingfeng.model.Problems;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Saved searches: list, save, remove. */
@Command(
    name = "searches",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Keeps queries under a name, for `export --saved` and for feeds.",
    footer = {
      "",
      "Examples:  ./tingfeng searches save 每日负面 tone:negative 近24小时",
      "           ./tingfeng searches list",
      "           ./tingfeng searches remove 每日负面"
    })
public final class SearchesCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  private final Opening<SearchShelf> shelf;

  public SearchesCommand(Opening<SearchShelf> shelf) {
    this.shelf = shelf;
  }

  @Override
  public void run() {
    Objects.requireNonNull(spec).commandLine().usage(out());
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the saved searches.",
      footer = {"", "Example:  ./tingfeng searches list --format jsonl"})
  int list(@Mixin Results results) throws IOException {
    return shelf.with(
        open -> {
          List<Map<String, Object>> rows =
              open.searches().all().stream().map(SearchesCommand::row).toList();
          results.print(out(), List.of("name", "query", "by", "at"), rows);
          return 0;
        });
  }

  private static Map<String, Object> row(SavedSearch search) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", search.name());
    row.put("query", search.query());
    row.put("by", search.by());
    row.put("at", search.at().toString());
    return row;
  }

  @Command(
      name = "save",
      mixinStandardHelpOptions = true,
      description = "Saves a query under a name; one of the same name is replaced.",
      footer = {"", "Example:  ./tingfeng searches save 每日负面 tone:negative 近24小时"})
  int save(
      @Parameters(paramLabel = "NAME") String name,
      @Parameters(paramLabel = "QUERY", arity = "1..*") List<String> words,
      @Option(names = "--by", defaultValue = "${sys:user.name}", description = "Who saves it.")
          String by)
      throws IOException {
    return shelf.with(
        open -> {
          Shelf from = open.shelf();
          String query = String.join(" ", words);
          // A query that cannot be read is refused now, not when it is asked.
          new QueryParser(from.brands(), from.settings().zone())
              .parse(query, from.clock().instant());
          try {
            open.searches().save(new SavedSearch(name, query, by, from.clock().instant()));
          } catch (IllegalArgumentException e) {
            throw Problems.of("NAME", 0, "", String.valueOf(e.getMessage()), "choose another");
          }
          return 0;
        });
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Forgets a saved search.",
      footer = {"", "Example:  ./tingfeng searches remove 每日负面"})
  int remove(@Parameters(paramLabel = "NAME") String name) throws IOException {
    return shelf.with(
        open -> {
          ExportCommand.saved(open, name);
          open.searches().remove(name);
          return 0;
        });
  }
}
