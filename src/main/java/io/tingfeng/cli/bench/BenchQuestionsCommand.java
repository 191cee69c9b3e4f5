package io.tingfeng.cli.bench;

import io.tingfeng.cli.Opening;
import io.tingfeng.cli.Shelf;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionIndex.Facet;
import io.tingfeng.index.MentionIndex.Sort;
import io.tingfeng.index.MentionIndex.Step;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Tone;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Times the questions that people ask. */
@Command(
    name = "questions",
    mixinStandardHelpOptions = true,
    description =
        "Asks the usual questions again and again, in process, and prints how long they took.",
    footer = {"", "Example:  ./tingfeng --workspace big bench questions --rounds 200"})
public final class BenchQuestionsCommand implements Callable<Integer> {
  private static final double MILLIS = 1e6;

  @Option(names = "--rounds", defaultValue = "200", description = "Counted rounds (default: 200).")
  private int rounds;

  @Spec private @Nullable CommandSpec spec;

  private final Opening<Shelf> shelf;

  public BenchQuestionsCommand(Opening<Shelf> shelf) {
    this.shelf = shelf;
  }

  @Override
  public Integer call() throws IOException {
    return shelf.with(
        open -> {
          PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
          MentionIndex.IndexStatus status = open.index().status();
          out.printf(
              "%,d mentions, %,.1f MB, %d segments%n",
              status.mentions(), status.bytes() / 1e6, status.segments());
          questions(open).forEach((name, question) -> time(out, name, question));
          long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
          out.printf("heap in use %,.0f MB%n", used / 1e6);
          out.flush();
          return 0;
        });
  }

  private void time(PrintWriter out, String name, Runnable question) {
    for (int i = 0; i < rounds; i++) {
      question.run();
    }
    long[] nanos = new long[rounds];
    for (int i = 0; i < rounds; i++) {
      long began = System.nanoTime();
      question.run();
      nanos[i] = System.nanoTime() - began;
    }
    Arrays.sort(nanos);
    out.printf(
        "%-46s p50 %8.2f ms   p99 %8.2f ms%n",
        name, nanos[rounds / 2] / MILLIS, nanos[Math.min(rounds - 1, rounds * 99 / 100)] / MILLIS);
    out.flush();
  }

  private static Map<String, Runnable> questions(Shelf open) {
    MentionIndex index = open.index();
    ZoneId zone = open.settings().zone();
    Instant now = open.clock().instant();
    BrandId loudest = open.brands().getFirst().id();
    TimeWindow quarter = TimeWindow.endingAt(now, Duration.ofDays(90));
    TimeWindow week = TimeWindow.endingAt(now, Duration.ofDays(7));
    TimeWindow days = TimeWindow.endingAt(now, Duration.ofHours(72));
    MentionQuery brand = new MentionQuery.OfBrand(loudest);
    MentionQuery negative =
        new MentionQuery.And(List.of(brand, new MentionQuery.OfTone(Tone.NEGATIVE)));
    MentionQuery phrase =
        new MentionQuery.And(List.of(new MentionQuery.Text("没有人接"), new MentionQuery.During(week)));
    Duration hour = Duration.ofHours(1);
    Map<String, Runnable> questions = new LinkedHashMap<>();
    questions.put(
        "hourly trend of the loudest brand, 90 days",
        () -> index.trend(brand, quarter, hour, zone));
    questions.put("the same, negative only", () -> index.trend(negative, quarter, hour, zone));
    questions.put("phrase in 7 days, newest 50", () -> index.search(phrase, Sort.NEWEST, 0, 50));
    questions.put(
        "all brands by hour, 72 h",
        () -> index.trends(new MentionQuery.AnyBrand(), Facet.BRAND, days, Step.HOUR, zone));
    questions.put(
        "top 10 words of the loudest brand, 7 days",
        () -> index.top(MentionQuery.of(loudest, week), Facet.WORD, 10));
    return questions;
  }
}
