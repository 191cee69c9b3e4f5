package io.tingfeng.cli;

import io.tingfeng.fetch.Cause;
import io.tingfeng.fetch.SourceHealth;
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
import picocli.CommandLine.Spec;

/** Lists the sources and how each fares. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = {
      "Lists every source of sources.yml and how it fares: ok, slow, stale, failing, blocked,",
      "refused, redesigned, silent; new before its first visit, off while it is switched off.",
      "Exit code 1 when nothing is heard of one that is switched on."
    },
    footer = {"", "Example:  ./tingfeng source list --format json"})
public final class SourceListCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of(
          "id", "name", "state", "cause", "failures", "lastGood", "lastNews", "next", "stopped");

  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<SourceDesk> desk;

  public SourceListCommand(Opening<SourceDesk> desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    return desk.with(this::show);
  }

  private int show(SourceDesk open) {
    List<SourceBook.Line> lines = open.book().lines();
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    results.print(out, COLUMNS, lines.stream().map(line -> row(line, open)).toList());
    List<SourceBook.Line> heard = lines.stream().filter(line -> line.health().isPresent()).toList();
    long deaf = heard.stream().filter(SourceListCommand::isAlarm).count();
    if (results.isForPeople()) {
      out.printf(
          "%,d of %,d sources are heard (%s)%n", heard.size() - deaf, heard.size(), open.zone());
      out.flush();
    }
    return deaf == 0 ? 0 : 1;
  }

  private static boolean isAlarm(SourceBook.Line line) {
    return line.last().isPresent() && line.health().orElseThrow().state().isAlarm();
  }

  static Map<String, Object> row(SourceBook.Line line, SourceDesk open) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", line.source().id().value());
    row.put("name", line.source().profile().name());
    row.put("state", line.state());
    line.health().flatMap(SourceHealth::cause).map(Cause::word).ifPresent(w -> row.put("cause", w));
    line.health().ifPresent(health -> row.put("failures", health.failures()));
    line.health()
        .flatMap(SourceHealth::lastGood)
        .ifPresent(time -> row.put("lastGood", Times.show(time, open.zone())));
    line.health()
        .flatMap(SourceHealth::lastNews)
        .ifPresent(time -> row.put("lastNews", Times.show(time, open.zone())));
    line.last()
        .map(Visit::nextAt)
        .ifPresent(time -> row.put("next", Times.show(time, open.zone())));
    line.stopped().ifPresent(reason -> row.put("stopped", reason));
    return row;
  }
}
