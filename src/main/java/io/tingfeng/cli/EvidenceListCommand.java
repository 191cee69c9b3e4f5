package io.tingfeng.cli;

import io.tingfeng.evidence.Exhibit;
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
import picocli.CommandLine.Spec;

/** Lists captures. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = {
      "Lists captures, newest first: why each was made (negative, counters, level, demand),"
          + " whether",
      "it is held, and why it is gone."
    },
    footer = {"", "Example:  ./tingfeng evidence list --limit 100 --format csv"})
public final class EvidenceListCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of("id", "at", "occasion", "brand", "status", "bytes", "held", "removed", "url");

  @Option(names = "--limit", defaultValue = "20", description = "Most captures (default: 20).")
  private int limit = 20;

  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<EvidenceDesk> desk;

  public EvidenceListCommand(Opening<EvidenceDesk> desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    return desk.with(
        open -> {
          PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
          results.print(
              out,
              COLUMNS,
              open.custody().newest(limit).stream().map(one -> row(one, open)).toList());
          if (results.isForPeople()) {
            out.printf("%,d bytes in all%n", open.exhibits().bytes());
            out.flush();
          }
          return 0;
        });
  }

  private Map<String, Object> row(Exhibit exhibit, EvidenceDesk open) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", exhibit.id().value());
    row.put("at", Times.show(exhibit.capturedAt(), open.zone()));
    row.put("occasion", exhibit.occasion().word());
    exhibit.brand().ifPresent(brand -> row.put("brand", brand.value()));
    row.put("status", exhibit.status());
    row.put("bytes", exhibit.bytes());
    exhibit.held().ifPresent(reason -> row.put("held", reason));
    exhibit.removed().ifPresent(reason -> row.put("removed", reason));
    row.put("url", exhibit.address().toString());
    if (!results.isForPeople()) {
      row.put("sha256", exhibit.sha256());
      exhibit.post().ifPresent(post -> row.put("post", post));
    }
    return row;
  }
}
