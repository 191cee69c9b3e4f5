package io.tingfeng.cli;

import io.tingfeng.index.MentionIndex.Step;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.Brand;
import io.tingfeng.model.Problems;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Trend;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Counts mentions of a brand over time. */
@Command(
    name = "trend",
    mixinStandardHelpOptions = true,
    description = "Counts the mentions of a brand over time, and the negative ones among them.",
    footer = {
      "",
      "Examples:  ./tingfeng trend 苇汀茶饮",
      "           ./tingfeng trend weiting --last 6h --by 5min",
      "           ./tingfeng trend 苇汀 --from 2026-11-01 --to 2026-11-08 --by day",
      "           ./tingfeng trend 花西子 --to 2023-09-12 --last 14d --format csv"
    })
public final class TrendCommand implements Callable<Integer> {
  @Parameters(paramLabel = "BRAND", description = "Id, name or alias of a watched brand.")
  private String word = "";

  @Option(names = "--last", description = "Span: 90m, 24h, 7d, 4w (default: 7d).")
  private @Nullable String last;

  @Option(names = "--from", description = "Start of the span, in place of --last.")
  private @Nullable String from;

  @Option(names = "--to", description = "End of the span (default: now).")
  private @Nullable String to;

  @Option(
      names = "--by",
      description = "5min, hour, day, week or month (default: hour up to 3 days, then day).")
  private @Nullable String by;

  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<Shelf> shelf;

  public TrendCommand(Opening<Shelf> shelf) {
    this.shelf = shelf;
  }

  @Override
  public Integer call() throws IOException {
    return shelf.with(this::show);
  }

  private int show(Shelf open) {
    Brand brand = open.brand(word);
    ZoneId zone = open.settings().zone();
    TimeWindow span = span(open.clock().instant(), zone);
    Step step = step(span.length());
    TimeWindow window = from == null ? whole(span, step, zone) : span;
    Trend trend;
    try {
      trend = open.index().trend(new MentionQuery.OfBrand(brand.id()), window, step, zone);
    } catch (IllegalArgumentException e) {
      throw Problems.of(
          "--by", 0, "", "too many steps for the span", "take a wider step or a shorter span");
    }
    print(trend, brand, zone, step);
    return 0;
  }

  private TimeWindow span(Instant now, ZoneId zone) {
    if (from != null && last != null) {
      throw Problems.of("--from", 0, "", "--last says when the span begins too", "leave one out");
    }
    Instant end = Times.at(to, now, zone);
    Instant start =
        from == null
            ? end.minus(Times.span(last == null ? "7d" : last))
            : Times.at(from, now, zone);
    if (!start.isBefore(end)) {
      throw Problems.of("--from", 0, "", "the span ends before it begins", "see --to");
    }
    return new TimeWindow(start, end);
  }

  private Step step(Duration span) {
    if (by == null) {
      return span.compareTo(Duration.ofDays(3)) > 0 ? Step.DAY : Step.HOUR;
    }
    return switch (by) {
      case "5min" -> Step.FIVE_MINUTES;
      case "hour" -> Step.HOUR;
      case "day" -> Step.DAY;
      case "week" -> Step.WEEK;
      case "month" -> Step.MONTH;
      default ->
          throw Problems.of(
              "--by", 0, "", "\"" + by + "\" is no step", "write 5min, hour, day, week or month");
    };
  }

  /** Whole buckets: half a first day would look like a quiet one, so it is left out. */
  private static TimeWindow whole(TimeWindow span, Step step, ZoneId zone) {
    ZonedDateTime start = span.from().minusNanos(1).atZone(zone);
    Instant first =
        switch (step) {
          case FIVE_MINUTES -> span.from();
          case HOUR -> start.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
          case DAY, WEEK, MONTH -> start.toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
        };
    return first.isBefore(span.to()) ? new TimeWindow(first, span.to()) : span;
  }

  private void print(Trend trend, Brand brand, ZoneId zone, Step step) {
    PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
    if (results.isForPeople()) {
      out.printf(
          "%s：%s 至 %s（%s），声量 %,d，负面 %,d%n",
          brand.name(),
          Times.show(trend.window().from(), zone),
          Times.show(trend.window().to(), zone),
          zone,
          trend.volume(),
          trend.negative());
      Spark.draw(out, trend, zone, step != Step.FIVE_MINUTES && step != Step.HOUR);
      return;
    }
    List<Map<String, Object>> rows =
        trend.points().stream()
            .map(
                point ->
                    Map.<String, Object>of(
                        "from", point.from().atZone(zone).toOffsetDateTime().toString(),
                        "to", point.to().atZone(zone).toOffsetDateTime().toString(),
                        "volume", point.volume(),
                        "negative", point.negative()))
            .toList();
    results.print(out, List.of("from", "to", "volume", "negative"), rows);
  }
}
