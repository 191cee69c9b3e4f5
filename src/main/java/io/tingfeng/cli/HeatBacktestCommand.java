package io.tingfeng.cli;

import io.tingfeng.heat.SpikeDetector;
import io.tingfeng.heat.SpikeDetector.Against;
import io.tingfeng.heat.SpikeDetector.Spike;
import io.tingfeng.model.Words;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The batch verb {@code heat backtest}: how unusual each bucket of a series of counts was. */
@Command(
    name = "backtest",
    mixinStandardHelpOptions = true,
    description = {
      "Scores a series of counts as the live watch would have done.",
      "A row depends on earlier rows alone. From 0.5 on a score is an alarm (so strong a rise comes"
          + " once a week). For a day after",
      "an alarm only a rise four times as rare is another. A row without a value is no data."
    },
    footer = {
      "",
      "A row in:   timestamp,value                2026-11-20 08:05:00,14",
      "A row out:  timestamp,value,anomaly_score  2026-11-20 08:05:00,14,0.182426",
      "Example:    ./tingfeng heat backtest --in volume.csv --out scores.csv"
    })
public final class HeatBacktestCommand implements Callable<Integer> {
  private static final Duration USUAL_BUCKET = Duration.ofMinutes(5);

  @Option(
      names = "--against",
      split = ",",
      paramLabel = "VIEW",
      description = {
        "Compares with season, jump, day or week alone, or with several of them (default: all, as",
        "the live watch does)."
      })
  private List<String> against = List.of();

  @Mixin private final SeriesFiles files = new SeriesFiles();
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    List<SeriesFiles.Row> rows = files.read();
    SpikeDetector detector = new SpikeDetector(bucket(rows), files.zone(), views());
    List<String> lines = new ArrayList<>(rows.size());
    int alarms = 0;
    for (SeriesFiles.Row row : rows) {
      if (row.value().isEmpty()) {
        lines.add(row.text() + ",");
        continue;
      }
      Spike spike = detector.next(row.at(), row.value().getAsDouble());
      alarms += spike.isAlarm() ? 1 : 0;
      lines.add(row.text() + "," + String.format(Locale.ROOT, "%.6f", spike.score()));
    }
    files.write("timestamp,value,anomaly_score", lines);
    Objects.requireNonNull(spec).commandLine().getErr().println(summary(rows, alarms));
    files.tell();
    return 0;
  }

  private Set<Against> views() {
    Set<Against> views = EnumSet.noneOf(Against.class);
    for (String word : against) {
      views.add(
          Words.parse(Against.class, word)
              .orElseThrow(
                  () ->
                      new ParameterException(
                          Objects.requireNonNull(spec).commandLine(),
                          "--against " + word + ": write season, jump, day or week")));
    }
    return views.isEmpty() ? EnumSet.allOf(Against.class) : views;
  }

  /** The distance of the first two rows, so that a longer file never changes it. */
  private static Duration bucket(List<SeriesFiles.Row> rows) {
    return rows.size() < 2 ? USUAL_BUCKET : Duration.between(rows.get(0).at(), rows.get(1).at());
  }

  private static String summary(List<SeriesFiles.Row> rows, int alarms) {
    double weeks =
        rows.isEmpty()
            ? 0
            : Duration.between(rows.getFirst().at(), rows.getLast().at()).toMinutes() / 10_080.0;
    return String.format(
        Locale.ROOT,
        "%,d rows, %d alarms in %.1f weeks%s",
        rows.size(),
        alarms,
        weeks,
        weeks < 1 ? "" : String.format(Locale.ROOT, ", %.2f a week", alarms / weeks));
  }
}
