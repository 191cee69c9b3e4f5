package io.tingfeng.cli;

import io.tingfeng.sentiment.Judgement;
import io.tingfeng.sentiment.JudgementStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists what people said of mentions, or writes it as a gold set. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists what people said of mentions, in the order in which they said it.",
    footer = {
      "",
      "Examples:  ./tingfeng judgement list",
      "           ./tingfeng judgement list --gold > judged.jsonl    for lexicon eval and train"
    })
public final class JudgementListCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of("at", "by", "mention", "ruling", "said", "negative", "lexicon", "brand", "text");

  @Option(names = "--gold", description = "Prints judged texts as lines of a gold set.")
  private boolean gold;

  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<JudgementStore> judgements;
  private final Supplier<ZoneId> zone;

  public JudgementListCommand(Opening<JudgementStore> judgements, Supplier<ZoneId> zone) {
    this.judgements = judgements;
    this.zone = zone;
  }

  @Override
  public Integer call() throws IOException {
    return judgements.with(
        open -> {
          PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
          if (gold) {
            open.all().stream()
                .flatMap(one -> one.example().stream())
                .forEach(one -> out.println(JudgedFiles.line(one)));
            out.flush();
          } else {
            results.print(out, COLUMNS, open.all().stream().map(this::row).toList());
          }
          return 0;
        });
  }

  private Map<String, Object> row(Judgement one) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("at", Times.show(one.at(), zone.get()));
    row.put("by", one.by());
    row.put("mention", one.mention().value());
    row.put("ruling", one.ruling().word());
    row.put("said", one.said().word());
    row.put("negative", one.score());
    row.put("lexicon", one.lexicon());
    row.put("brand", one.name());
    row.put("text", one.text());
    return row;
  }
}
