package io.tingfeng.cli;

import io.tingfeng.fetch.Cause;
import io.tingfeng.fetch.Visit;
import io.tingfeng.pipeline.SourceBook;
import java.io.IOException;
import java.io.PrintWriter;
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

/** Shows one source and its newest visits. */
@Command(
    name = "health",
    mixinStandardHelpOptions = true,
    description = "Shows how one source fares and its newest visits with their causes.",
    footer = {"", "Example:  ./tingfeng source health people-roll --limit 50"})
public final class SourceHealthCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of("at", "result", "cause", "pages", "posts", "mentions", "next", "detail");

  @Parameters(paramLabel = "SOURCE", description = "Id of a source in sources.yml.")
  private String id = "";

  @Option(names = "--limit", defaultValue = "10", description = "Most visits (default: 10).")
  private int limit = 10;

  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<SourceDesk> desk;

  public SourceHealthCommand(Opening<SourceDesk> desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    return desk.with(this::show);
  }

  private int show(SourceDesk open) {
    SourceBook.Line line = open.book().line(id);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (results.isForPeople()) {
      SourceListCommand.row(line, open)
          .forEach((name, value) -> out.printf("%-9s %s%n", name, value));
      line.address().ifPresent(address -> out.printf("%-9s %s%n", "address", address));
      out.println();
    }
    results.print(
        out,
        COLUMNS,
        open.book().visits(id, limit).stream().map(visit -> row(visit, open)).toList());
    return 0;
  }

  private static Map<String, Object> row(Visit visit, SourceDesk open) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("at", Times.show(visit.startedAt(), open.zone()));
    row.put("result", visit.result().word());
    visit.cause().map(Cause::word).ifPresent(cause -> row.put("cause", cause));
    row.put("pages", visit.pages());
    row.put("posts", visit.posts());
    row.put("mentions", visit.mentions());
    row.put("next", Times.show(visit.nextAt(), open.zone()));
    row.put("detail", visit.detail());
    return row;
  }
}
