package io.tingfeng.cli;

import io.tingfeng.model.TimeWindow;
import io.tingfeng.pipeline.Vocabulary;
import io.tingfeng.pipeline.WordHunt;
import io.tingfeng.sentiment.Suggestion;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
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

/** Suggests words that the lexicons lack. */
@Command(
    name = "suggest",
    mixinStandardHelpOptions = true,
    description = {
      "Suggests words that the lexicons lack, from recent mentions, with the evidence.",
      "Runs of letters that belong together and meet negative mentions more often (or more seldom)",
      "than chance would have it; the surest first."
    },
    footer = {"", "Example:  ./tingfeng lexicon suggest --last 30d"})
public final class LexiconSuggestCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of(
          "term",
          "texts",
          "negative",
          "sure",
          "weight",
          "cohesion",
          "freedom",
          "brands",
          "company",
          "sample");

  @Option(names = "--last", defaultValue = "30d", description = "A span that ends now: 24h, 30d.")
  private String last = "30d";

  @Option(names = "--least", defaultValue = "8", description = "Texts with it (default: 8).")
  private int least;

  @Option(names = "--limit", defaultValue = "30", description = "Words shown (default: 30).")
  private int limit;

  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<Desk> desk;

  public LexiconSuggestCommand(Opening<Desk> desk) {
    this.desk = desk;
  }

  /** What the hunt for words needs. */
  public record Desk(WordHunt hunt, Vocabulary vocabulary, InstantSource clock) {}

  @Override
  public Integer call() throws IOException {
    return desk.with(
        open -> {
          Instant now = open.clock().instant();
          TimeWindow span = new TimeWindow(now.minus(Times.span(last)), now.plusMillis(1));
          List<Suggestion> found = open.hunt().words(open.vocabulary(), span, least);
          results.print(
              Objects.requireNonNull(spec).commandLine().getOut(),
              COLUMNS,
              found.stream().limit(limit).map(LexiconSuggestCommand::row).toList());
          return 0;
        });
  }

  private static Map<String, Object> row(Suggestion one) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("term", one.term());
    row.put("texts", one.texts());
    row.put("negative", one.negative());
    row.put("sure", one.sure());
    row.put("weight", one.weight());
    row.put("cohesion", one.cohesion());
    row.put("freedom", one.freedom());
    row.put("brands", one.brands());
    row.put("company", String.join(" ", one.company()));
    row.put("sample", one.samples().isEmpty() ? "" : one.samples().getFirst());
    return row;
  }
}
