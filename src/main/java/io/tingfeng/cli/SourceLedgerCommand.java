package io.tingfeng.cli;

import io.tingfeng.fetch.LedgerEntry;
import io.tingfeng.fetch.RobotsReading;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows on what ground and how often each source was visited. */
@Command(
    name = "ledger",
    mixinStandardHelpOptions = true,
    description = {
      "Shows for each source of the web its purpose and ground (legal in sources.yml), what the",
      "robots.txt of its host says and how that changed, the promised pace, and the requests a"
          + " day.",
      "json and jsonl hold the whole history; a lawyer or a site's owner can be handed the file."
    },
    footer = {
      "",
      "Examples:  ./tingfeng source ledger",
      "           ./tingfeng source ledger people-roll --format json > ledger.json"
    })
public final class SourceLedgerCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of("id", "host", "leave", "every", "today", "mostADay", "stopped", "legal");

  @Parameters(
      paramLabel = "SOURCE",
      arity = "0..*",
      description = "Ids of sources; all when none is named.")
  private List<String> ids = List.of();

  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<SourceDesk> desk;

  public SourceLedgerCommand(Opening<SourceDesk> desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    return desk.with(this::show);
  }

  private int show(SourceDesk open) {
    ids.forEach(open.book()::line);
    List<LedgerEntry> entries =
        open.book().ledger().stream()
            .filter(entry -> ids.isEmpty() || ids.contains(entry.profile().id().value()))
            .toList();
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    results.print(out, COLUMNS, entries.stream().map(this::row).toList());
    return 0;
  }

  private Map<String, Object> row(LedgerEntry entry) {
    Map<String, Object> row = new LinkedHashMap<>();
    SortedMap<LocalDate, Integer> days = entry.requests();
    row.put("id", entry.profile().id().value());
    row.put("host", entry.host().name());
    row.put("leave", entry.leave().word());
    row.put("every", entry.profile().pace().every().toString());
    row.put("today", days.isEmpty() ? 0 : days.lastEntry().getValue());
    row.put("mostADay", days.values().stream().mapToInt(Integer::intValue).max().orElse(0));
    entry.stopped().ifPresent(reason -> row.put("stopped", reason));
    row.put("legal", entry.profile().legal());
    if (!results.isForPeople()) {
      row.put("name", entry.profile().name());
      row.put("address", entry.address().toString());
      row.put("hostInterval", entry.profile().pace().hostInterval().toString());
      row.put("robots", entry.robots().stream().map(SourceLedgerCommand::reading).toList());
      row.put("requests", requests(days));
    }
    return row;
  }

  private static Map<String, Integer> requests(SortedMap<LocalDate, Integer> days) {
    Map<String, Integer> requests = new LinkedHashMap<>();
    days.forEach((day, count) -> requests.put(day.toString(), count));
    return requests;
  }

  private static Map<String, Object> reading(RobotsReading reading) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("at", reading.at().toString());
    shape.put("verdict", reading.verdict().word());
    shape.put("status", reading.status());
    shape.put("sha256", reading.digest());
    return shape;
  }
}
