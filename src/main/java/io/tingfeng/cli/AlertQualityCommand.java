package io.tingfeng.cli;

import io.tingfeng.alert.AlertQuality;
import io.tingfeng.alert.Verdict;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reports how good alerts were. */
@Command(
    name = "quality",
    mixinStandardHelpOptions = true,
    description = {
      "Reports how good the alerts of a span were: useful share, minutes from the first",
      "publication to the alert and on to its acknowledgement, misses found later."
    },
    footer = {"", "Example:  ./tingfeng alert quality --last 90d"})
public final class AlertQualityCommand implements Callable<Integer> {
  @Option(names = "--last", defaultValue = "90d", description = "Span (default: ${DEFAULT-VALUE}).")
  private String last = "90d";

  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<AlertRoom> desk;

  public AlertQualityCommand(Opening<AlertRoom> desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    return desk.with(this::report);
  }

  private int report(AlertRoom open) {
    AlertQuality quality = open.desk().quality(open.last(last));
    results.print(
        Objects.requireNonNull(spec).commandLine().getOut(),
        JsonLines.tree(quality),
        text(quality, last));
    return 0;
  }

  private static String text(AlertQuality quality, String span) {
    Map<Verdict.Kind, Long> verdicts = quality.verdicts();
    return String.format(
        Locale.ROOT,
        "近 %s 预警 %d 次，已研判 %d 次：有用 %d，误报 %d，太迟 %d%n"
            + "有用占比 %s%n首发到预警（中位）%s%n预警到确认（中位）%s%n事后发现漏报 %d 次",
        span,
        quality.alerts(),
        quality.judged(),
        verdicts.getOrDefault(Verdict.Kind.USEFUL, 0L),
        verdicts.getOrDefault(Verdict.Kind.FALSE, 0L),
        verdicts.getOrDefault(Verdict.Kind.LATE, 0L),
        known(quality.usefulShare(), 100, "%"),
        known(quality.minutesToAlert(), 1, " 分钟"),
        known(quality.minutesToAnswer(), 1, " 分钟"),
        quality.misses());
  }

  private static String known(OptionalDouble value, double factor, String unit) {
    return value.isPresent()
        ? String.format(Locale.ROOT, "%.0f%s", value.getAsDouble() * factor, unit)
        : "无数据";
  }
}
