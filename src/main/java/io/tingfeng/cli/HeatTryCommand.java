package io.tingfeng.cli;

import io.tingfeng.heat.Thresholds;
import io.tingfeng.model.Brand;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.pipeline.Retrial.Raised;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tries other thresholds on the history of a brand, beside those in force. */
@Command(
    name = "try",
    mixinStandardHelpOptions = true,
    description = {
      "Looks at the history of a brand again under the thresholds in force and under others, and",
      "lists which alerts would have come. What people judged decides what was a crisis: alerts",
      "with the verdict useful or late, and recorded misses; nothing is told and nothing is kept.",
      "\"told\" counts how often people would hear of an alert, reminders by the most impatient",
      "route included; acknowledgements and silences are not played again."
    },
    footer = {"", "Example:  ./tingfeng heat try 苇汀茶饮 --set repostsYellow=300 --last 90d"})
public final class HeatTryCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of("thresholds", "at", "level", "told", "reason");

  @Parameters(paramLabel = "BRAND", description = "Id, name or alias.")
  private String word = "";

  @Option(names = "--last", defaultValue = "30d", description = "Span (default: ${DEFAULT-VALUE}).")
  private String last = "30d";

  @Option(
      names = "--every",
      defaultValue = "1h",
      description = "Between two looks (default: ${DEFAULT-VALUE}); the live watch looks each 1m.")
  private String every = "1h";

  @Mixin private final Changes changes = new Changes();
  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<HeatDesk> desk;

  public HeatTryCommand(Opening<HeatDesk> desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    return desk.with(this::compare);
  }

  private int compare(HeatDesk open) {
    Brand brand = open.shelf().brand(word);
    Thresholds now = open.thresholds().apply(brand.id());
    TimeWindow span = TimeWindow.endingAt(open.shelf().clock().instant(), Times.span(last));
    List<List<Raised>> outcomes =
        open.retrial().run(brand, span, Times.span(every), List.of(now, changes.over(now)));
    List<Map<String, Object>> rows = new ArrayList<>();
    outcomes.getFirst().forEach(alert -> rows.add(row(open, "in force", alert)));
    outcomes.getLast().forEach(alert -> rows.add(row(open, "tried", alert)));
    CommandSpec own = Objects.requireNonNull(spec);
    results.print(own.commandLine().getOut(), COLUMNS, rows);
    Known known = open.known().apply(brand.id(), span);
    var err = own.commandLine().getErr();
    err.println("in force: " + summary(outcomes.getFirst(), known, span));
    err.println("tried " + changes + ": " + summary(outcomes.getLast(), known, span));
    err.flush();
    return 0;
  }

  private static Map<String, Object> row(HeatDesk open, String thresholds, Raised alert) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("thresholds", thresholds);
    row.put("at", Times.show(alert.at(), open.shelf().settings().zone()));
    row.put("level", alert.level().badge());
    row.put("told", alert.told());
    row.put("reason", alert.reason());
    return row;
  }

  private static String summary(List<Raised> alerts, Known known, TimeWindow span) {
    return String.format(
        Locale.ROOT,
        "%d alerts, %.2f a week, people told %d times; of %d known crises %d missed; of %d known"
            + " false alerts %d again",
        alerts.size(),
        alerts.size() / (span.length().toMinutes() / 10_080.0),
        alerts.stream().mapToInt(Raised::told).sum(),
        known.crises().size(),
        known.crises().stream().filter(began -> !isNear(alerts, began)).count(),
        known.falseAlerts().size(),
        known.falseAlerts().stream().filter(at -> isNear(alerts, at)).count());
  }

  /** Whether an alert would have come within a day before or after. */
  private static boolean isNear(List<Raised> alerts, Instant time) {
    return alerts.stream()
        .anyMatch(
            alert -> Duration.between(alert.at(), time).abs().compareTo(Duration.ofDays(1)) <= 0);
  }

  /**
   * What people judged.
   *
   * @param crises when crises were alerted of, or began without an alert
   * @param falseAlerts when false alerts were raised
   */
  public record Known(List<Instant> crises, List<Instant> falseAlerts) {
    public Known {
      crises = List.copyOf(crises);
      falseAlerts = List.copyOf(falseAlerts);
    }
  }
}
