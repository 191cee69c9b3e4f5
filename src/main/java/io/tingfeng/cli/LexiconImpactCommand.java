package io.tingfeng.cli;

import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.pipeline.Draft;
import io.tingfeng.pipeline.Impact;
import io.tingfeng.pipeline.Trial;
import io.tingfeng.pipeline.Vocabulary;
import io.tingfeng.pipeline.Workbench;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a draft of the lexicons would have done to mentions that were heard. */
@Command(
    name = "impact",
    mixinStandardHelpOptions = true,
    description = {
      "Tries a draft on the mentions of the last days.",
      "It shows which get another tone, in which brands, and what heat and alerts would have been.",
      "Nothing is changed."
    },
    footer = {"", "Example:  ./tingfeng lexicon impact spring --last 7d"})
public final class LexiconImpactCommand implements Callable<Integer> {
  private static final List<String> BRANDS =
      List.of(
          "brand", "worse", "better", "other", "regraded", "negative", "heat", "level", "alerts");
  private static final List<String> FLIPS =
      List.of("brand", "from", "to", "before", "after", "terms", "text", "mention");

  @Parameters(paramLabel = "DRAFT", description = "Its name.")
  private String name = "";

  @Option(names = "--last", defaultValue = "7d", description = "A span that ends now: 24h, 30d.")
  private String last = "7d";

  @Option(names = "--samples", defaultValue = "15", description = "Flips shown (default: 15).")
  private int samples;

  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<Desk> desk;

  public LexiconImpactCommand(Opening<Desk> desk) {
    this.desk = desk;
  }

  /** What a trial needs. */
  public record Desk(
      Workbench workbench, Trial trial, Vocabulary inForce, ZoneId zone, InstantSource clock) {}

  @Override
  public Integer call() throws IOException {
    return desk.with(this::run);
  }

  private int run(Desk open) throws IOException {
    Draft draft = open.workbench().draft(name);
    Vocabulary drafted = open.inForce().draft(draft.folder());
    Instant now = open.clock().instant();
    TimeWindow span = new TimeWindow(now.minus(Times.span(last)), now.plusMillis(1));
    Impact impact = open.trial().of(open.inForce(), drafted, open.workbench().changes(draft), span);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    List<Map<String, Object>> brands =
        impact.brands().stream().map(one -> brand(one, open.zone())).toList();
    List<Map<String, Object>> flips =
        impact.samples().stream().limit(samples).map(one -> flip(one, open.inForce())).toList();
    if (results.isForPeople()) {
      out.printf(
          "%,d mentions, %,d with a changed entry, %,d get another tone%n",
          impact.mentions(), impact.touched(), impact.flips());
      results.print(out, BRANDS, brands);
      out.println();
      results.print(out, FLIPS, flips);
      return 0;
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("mentions", impact.mentions());
    all.put("touched", impact.touched());
    all.put("flips", impact.flips());
    all.put("brands", brands);
    all.put("samples", flips);
    results.print(out, all, "");
    return 0;
  }

  private static Map<String, Object> brand(Impact.OfBrand one, ZoneId zone) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("brand", one.brand().isPresent() ? one.name() : "(none)");
    row.put("worse", one.worse());
    row.put("better", one.better());
    row.put("other", one.other());
    row.put("regraded", one.regraded());
    both(row, "negative", one, outlook -> String.format(Locale.ROOT, "%,d", outlook.negative()));
    both(row, "heat", one, outlook -> String.format(Locale.ROOT, "%.1f", outlook.peak()));
    both(row, "level", one, outlook -> outlook.level().word());
    both(row, "alerts", one, outlook -> alerts(outlook, zone));
    return row;
  }

  /** A figure before and after; one alone when it stays. */
  private static void both(
      Map<String, Object> row,
      String column,
      Impact.OfBrand one,
      Function<Impact.Outlook, String> figure) {
    Optional<String> before = one.before().map(figure);
    Optional<String> after = one.after().map(figure);
    if (before.isPresent() && after.isPresent()) {
      boolean stays = before.equals(after);
      row.put(column, stays ? after.get() : before.get() + " → " + after.get());
    }
  }

  private static String alerts(Impact.Outlook outlook, ZoneId zone) {
    if (outlook.alerts().isEmpty()) {
      return CrisisLevel.NONE.word();
    }
    return outlook.alerts().stream()
        .map(told -> told.level().word() + " " + Times.show(told.at(), zone))
        .reduce((a, b) -> a + ", " + b)
        .orElseThrow();
  }

  private static Map<String, Object> flip(Impact.Flip flip, Vocabulary words) {
    Map<String, Object> row = new LinkedHashMap<>();
    flip.brand()
        .ifPresent(
            id -> row.put("brand", words.brand(id).map(one -> one.name()).orElse(id.value())));
    row.put("from", flip.from().word());
    row.put("to", flip.to().word());
    row.put("before", flip.before());
    row.put("after", flip.after());
    row.put("terms", String.join(" ", flip.terms()));
    row.put("text", flip.excerpt());
    row.put("mention", flip.mention().value());
    return row;
  }
}
