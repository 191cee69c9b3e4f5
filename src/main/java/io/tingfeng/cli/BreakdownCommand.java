package io.tingfeng.cli;

import io.tingfeng.index.Breakdown;
import io.tingfeng.index.MentionIndex.Facet;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.index.RisingWords;
import io.tingfeng.index.query.QueryParser;
import io.tingfeng.model.Problems;
import io.tingfeng.model.TimeWindow;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what the mentions of a query consist of. */
@Command(
    name = "breakdown",
    mixinStandardHelpOptions = true,
    description = {
      "Counts the mentions of a query by a property, each part with the query behind it.",
      "--by: brand source platform authority author tone type sensitive story role place person",
      "organisation word band;",
      "      rising: words that are said more often than in the four spans before."
    },
    footer = {
      "",
      "Examples:  ./tingfeng breakdown brand:苇汀茶饮 --by platform --last 7d --once",
      "           ./tingfeng breakdown brand:苇汀茶饮 --by rising --last 24h"
    })
public final class BreakdownCommand implements Callable<Integer> {
  @Parameters(paramLabel = "QUERY", arity = "0..*", description = "What to find; empty finds all.")
  private List<String> words = List.of();

  @Option(names = "--by", defaultValue = "platform", description = "Default: platform.")
  private String by = "platform";

  @Option(names = "--last", defaultValue = "7d", description = "Span: 24h, 7d, 4w (default: 7d).")
  private String last = "7d";

  @Option(names = "--limit", defaultValue = "20", description = "Most parts (default: 20).")
  private int limit = 20;

  @Option(names = "--once", description = "Counts each text once: leaves reprints out.")
  private boolean once;

  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<Shelf> shelf;

  public BreakdownCommand(Opening<Shelf> shelf) {
    this.shelf = shelf;
  }

  @Override
  public Integer call() throws IOException {
    return shelf.with(this::show);
  }

  private int show(Shelf open) {
    Instant now = open.clock().instant();
    TimeWindow window = new TimeWindow(now.minus(Times.span(last)), now.plusSeconds(1));
    List<MentionQuery> parts = new ArrayList<>();
    parts.add(
        new QueryParser(open.brands(), open.settings().zone())
            .parse(String.join(" ", words), now)
            .query());
    if (once) {
      parts.add(new MentionQuery.Not(new MentionQuery.Is(Facet.ROLE, "reprint")));
    }
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (by.equals("rising")) {
      List<Map<String, Object>> rows =
          RisingWords.of(open.index(), new MentionQuery.And(parts), window, limit).stream()
              .map(BreakdownCommand::row)
              .toList();
      results.print(out, List.of("word", "count", "before", "score"), rows);
      return 0;
    }
    parts.add(new MentionQuery.During(window));
    List<Map<String, Object>> rows =
        breakdown().of(open.index(), new MentionQuery.And(parts), limit).stream()
            .map(
                part ->
                    Map.<String, Object>of(
                        "value", part.value(), "count", part.count(), "query", part.query()))
            .toList();
    results.print(out, List.of("value", "count", "query"), rows);
    return 0;
  }

  private Breakdown breakdown() {
    return Breakdown.named(by)
        .orElseThrow(
            () ->
                Problems.of(
                    "--by",
                    0,
                    "",
                    by + " is no property",
                    "write one of "
                        + Arrays.stream(Breakdown.values())
                            .map(Breakdown::word)
                            .collect(Collectors.joining(", "))));
  }

  private static Map<String, Object> row(RisingWords.Rising word) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("word", word.word());
    row.put("count", word.count());
    row.put("before", Math.round(word.before() * 100) / 100.0);
    row.put("score", Math.round(word.score() * 10) / 10.0);
    return row;
  }
}
