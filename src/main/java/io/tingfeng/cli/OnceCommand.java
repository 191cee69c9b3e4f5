package io.tingfeng.cli;

import io.tingfeng.fetch.Visit;
import io.tingfeng.model.InboxSource;
import io.tingfeng.model.Post;
import io.tingfeng.model.Problems;
import io.tingfeng.model.Source;
import io.tingfeng.pipeline.Gatherer;
import io.tingfeng.pipeline.Harvest;
import io.tingfeng.pipeline.Intake;
import io.tingfeng.text.Spelling;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.ZoneId;
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

/** Visits one source now. */
@Command(
    name = "once",
    mixinStandardHelpOptions = true,
    description = "Visits one source now and says how it ended.",
    footer = {
      "",
      "Examples:  ./tingfeng once people-roll --dry-run    prints the posts and keeps nothing",
      "           ./tingfeng once people-roll              keeps them"
    })
public final class OnceCommand implements Callable<Integer> {
  private static final List<String> COLUMNS = List.of("time", "author", "title", "text", "url");

  @Parameters(paramLabel = "SOURCE", description = "Id of a source in sources.yml.")
  private String id = "";

  @Option(names = "--dry-run", description = "Prints the posts; keeps and acknowledges nothing.")
  private boolean dryRun;

  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<Desk> desk;

  public OnceCommand(Opening<Desk> desk) {
    this.desk = desk;
  }

  /** What a single visit needs. */
  public record Desk(List<Source> sources, Gatherer gatherer, Intake intake, ZoneId zone) {}

  @Override
  public Integer call() throws IOException {
    return desk.with(open -> dryRun ? look(open) : visit(open));
  }

  private int visit(Desk open) {
    Visit visit = open.intake().visit(source(open));
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("source", visit.source().value());
    row.put("result", visit.result().word());
    row.put("pages", visit.pages());
    row.put("posts", visit.posts());
    row.put("mentions", visit.mentions());
    row.put("next", Times.show(visit.nextAt(), open.zone()));
    row.put("detail", visit.detail());
    results.print(out(), List.copyOf(row.keySet()), List.of(row));
    return visit.result().isGood() ? 0 : 1;
  }

  private int look(Desk open) {
    Source source = source(open);
    if (source instanceof InboxSource) {
      throw Problems.of("SOURCE", 0, "", id + " is a folder", "try a file of it with import");
    }
    Harvest harvest = open.gatherer().gather(source);
    List<Map<String, Object>> rows = new ArrayList<>();
    harvest.posts().forEach(post -> rows.add(row(post, open.zone())));
    results.print(out(), COLUMNS, rows);
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    err.printf(
        "%s: %s, %,d posts%s%n",
        id,
        harvest.result().word(),
        harvest.posts().size(),
        harvest.detail().isEmpty() ? "" : "; " + harvest.detail());
    err.flush();
    return harvest.result().isGood() ? 0 : 1;
  }

  private static Map<String, Object> row(Post post, ZoneId zone) {
    Map<String, Object> row = new LinkedHashMap<>();
    post.publishedAt().ifPresent(time -> row.put("time", Times.show(time, zone)));
    post.author().ifPresent(author -> row.put("author", author));
    row.put("title", post.title());
    row.put("text", post.text());
    post.address().ifPresent(address -> row.put("url", address.toString()));
    return row;
  }

  private Source source(Desk open) {
    return open.sources().stream()
        .filter(source -> source.id().value().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                Problems.of(
                    "sources.yml",
                    0,
                    "",
                    "has no source " + id,
                    Spelling.advice(
                        id, open.sources().stream().map(s -> s.id().value()).toList())));
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }
}
