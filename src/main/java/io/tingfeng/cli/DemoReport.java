package io.tingfeng.cli;

import io.tingfeng.alert.LevelScheme;
import io.tingfeng.demo.Outcome;
import io.tingfeng.demo.Program;
import io.tingfeng.fetch.Visit;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.Brand;
import io.tingfeng.model.Source;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.pipeline.Watch;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the demo shows at its end: where mentions came from, a crisis, and how to go on. */
final class DemoReport {
  private static final List<String> COLUMNS =
      List.of(
          "source", "visits", "fine", "limited", "refused", "failed", "mentions", "other posts");
  private static final Duration BUCKET = Duration.ofHours(6);
  private static final Duration DAYS = Duration.ofDays(4);
  private static final int MOST_SOURCES = 1_000;

  private final PrintWriter out;

  DemoReport(PrintWriter out) {
    this.out = out;
  }

  void print(Outcome outcome) {
    heading("Where the mentions came from");
    sources(outcome);
    outcome.chronicle().gravest().ifPresent(look -> crisis(outcome, look));
    files(outcome);
    goOn(outcome.folder());
    out.flush();
  }

  private void files(Outcome outcome) {
    heading("Files to open");
    outcome.files().forEach(this::path);
    List<Path> mails = outcome.mails();
    mails.stream()
        .filter(mail -> isNamed(mail, "-alert-") && !isNamed(mail, "-repeated-"))
        .forEach(this::path);
    mails.reversed().stream()
        .filter(mail -> isNamed(mail, "-digest-"))
        .limit(1)
        .forEach(this::path);
    out.println("  " + mails.size() + " mails in all lie beside these.");
  }

  private static boolean isNamed(Path mail, String part) {
    return mail.getFileName().toString().contains(part);
  }

  private void heading(String words) {
    out.println();
    out.println(words);
    out.println("─".repeat(Table.width(words)));
  }

  private void path(Path file) {
    out.println("  " + file);
  }

  private void sources(Outcome outcome) {
    MentionQuery named = new MentionQuery.AnyBrand();
    Map<String, Long> mentions = bySource(outcome.program().index(), named);
    Map<String, Long> others = bySource(outcome.program().index(), new MentionQuery.Not(named));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Source source : outcome.program().sources().get()) {
      Map<String, Object> row = visits(outcome, source);
      row.put("source", source.profile().name());
      row.put("mentions", mentions.getOrDefault(source.id().value(), 0L));
      row.put("other posts", others.getOrDefault(source.id().value(), 0L));
      rows.add(row);
    }
    Table.of(COLUMNS, rows).print(out);
  }

  private static Map<String, Long> bySource(MentionIndex index, MentionQuery query) {
    return index.top(query, MentionIndex.Facet.SOURCE, MOST_SOURCES).stream()
        .collect(Collectors.toMap(MentionIndex.Count::value, MentionIndex.Count::count));
  }

  private static Map<String, Object> visits(Outcome outcome, Source source) {
    Map<String, Object> row = new LinkedHashMap<>();
    int all = 0;
    int fine = 0;
    int failed = 0;
    for (Visit.Result result : Visit.Result.values()) {
      int count = outcome.chronicle().visits(source.id(), result);
      all += count;
      fine += result.isGood() ? count : 0;
      boolean named = result == Visit.Result.LIMITED || result == Visit.Result.REFUSED;
      failed += result.isGood() || named ? 0 : count;
      if (named) {
        row.put(result.word(), count);
      }
    }
    row.put("visits", all);
    row.put("fine", fine);
    row.put("failed", failed);
    return row;
  }

  private void crisis(Outcome outcome, Watch.Look look) {
    Program program = outcome.program();
    Brand brand = program.vocabulary().get().brand(look.reading().brand()).orElseThrow();
    ZoneId zone = program.settings().zone();
    heading("How it went for " + brand.name());
    TimeWindow window = days(outcome.at(), zone);
    MentionQuery query = new MentionQuery.OfBrand(brand.id());
    Spark.draw(out, program.index().trend(query, window, BUCKET, zone), zone, false);
    heading("Why people were told");
    out.println(HeatExplainCommand.text(brand, look.reading(), zone, LevelScheme.COLOURS));
  }

  /** The last days from a midnight on, so that buckets are whole ones. */
  private static TimeWindow days(Instant end, ZoneId zone) {
    Instant midnight = end.minus(DAYS).atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    return new TimeWindow(midnight, end.plusNanos(1));
  }

  private void goOn(Path folder) {
    heading("How to go on");
    String command = "  ./tingfeng --workspace " + folder + " ";
    out.println(command + "search '苇汀 negative:>0.7 近3天 sort:reposts'");
    out.println(command + "trend 苇汀 --last 5d");
    out.println(command + "heat explain 苇汀");
    out.println(command + "serve");
    out.println("  The town closes now, so that serve will hear nothing from it;");
    out.println("  ./tingfeng demo --keep-open leaves it open.");
  }
}
