package io.tingfeng.cli;

import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.Brand;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Trend;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
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
      "           ./tingfeng trend weiting --last 24h --by hour",
      "           ./tingfeng trend 花西子 --to 2023-09-12 --last 14d --format csv"
    })
public final class TrendCommand implements Callable<Integer> {
  @Parameters(paramLabel = "BRAND", description = "Id, name or alias of a watched brand.")
  private String word = "";

  @Option(names = "--last", defaultValue = "7d", description = "Span: 24h, 7d, 4w (default: 7d).")
  private String last = "7d";

  @Option(names = "--to", description = "End of the span (default: now).")
  private @Nullable String to;

  @Option(names = "--by", description = "hour or day (default: hour up to 3 days, then day).")
  private @Nullable Step step;

  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<Shelf> shelf;

  public TrendCommand(Opening<Shelf> shelf) {
    this.shelf = shelf;
  }

  /** The width of a bucket. */
  enum Step {
    HOUR,
    DAY
  }

  @Override
  public Integer call() throws IOException {
    return shelf.with(this::show);
  }

  private int show(Shelf open) {
    Brand brand = open.brand(word);
    ZoneId zone = open.settings().zone();
    Duration span = Times.span(last);
    boolean days = step == null ? span.compareTo(Duration.ofDays(3)) > 0 : step == Step.DAY;
    TimeWindow window = window(Times.at(to, open.clock().instant(), zone), span, zone, days);
    Trend trend =
        open.index()
            .trend(
                new MentionQuery.OfBrand(brand.id()),
                window,
                days ? Duration.ofDays(1) : Duration.ofHours(1),
                zone);
    print(trend, brand, zone, days);
    return 0;
  }

  /** Whole buckets: half a first day would look like a quiet one, so it is left out. */
  private static TimeWindow window(Instant end, Duration span, ZoneId zone, boolean days) {
    var start = end.minus(span).minusNanos(1).atZone(zone);
    return new TimeWindow(
        (days
                ? start.toLocalDate().plusDays(1).atStartOfDay(zone)
                : start.truncatedTo(java.time.temporal.ChronoUnit.HOURS).plusHours(1))
            .toInstant(),
        end);
  }

  private void print(Trend trend, Brand brand, ZoneId zone, boolean days) {
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
      Spark.draw(out, trend, zone, days);
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
