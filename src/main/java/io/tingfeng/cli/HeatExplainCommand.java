package io.tingfeng.cli;

import io.tingfeng.alert.LevelScheme;
import io.tingfeng.heat.Gauge;
import io.tingfeng.heat.HeatPart;
import io.tingfeng.heat.HeatReading;
import io.tingfeng.heat.Phase;
import io.tingfeng.heat.Signal;
import io.tingfeng.model.Brand;
import io.tingfeng.model.Words;
import io.tingfeng.pipeline.Recount;
import io.tingfeng.web.Shapes;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains the heat of a brand down to its counts. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Explains the heat of a brand at a time: parts, gauges, rules that fired or not.",
    footer = {"", "Example:  ./tingfeng heat explain 花西子 --at 2023-09-11T12:00"})
public final class HeatExplainCommand implements Callable<Integer> {
  @Parameters(paramLabel = "BRAND", description = "Id, name or alias.")
  private String word = "";

  @Option(
      names = "--at",
      description = {
        "A past time (default: now). What was read then is shown, and made again from what it",
        "was made of; without a kept reading the index of today answers."
      })
  private @Nullable String at;

  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<HeatDesk> desk;

  public HeatExplainCommand(Opening<HeatDesk> desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    return desk.with(
        open -> {
          Brand brand = open.shelf().brand(word);
          ZoneId zone = open.shelf().settings().zone();
          Instant time = Times.at(at, open.shelf().clock().instant(), zone);
          Optional<Recount.Entry> kept =
              at == null ? Optional.empty() : open.recount().at(brand, time);
          HeatReading reading =
              kept.map(Recount.Entry::reading).orElseGet(() -> open.read(brand, time));
          Map<String, @Nullable Object> shape = new Shapes(zone).reading(reading);
          shape.put("recount", kept.map(entry -> Words.of(entry.answer())).orElse("none"));
          results.print(
              Objects.requireNonNull(spec).commandLine().getOut(),
              shape,
              text(brand, reading, zone, open.shelf().levels()) + "\n\n" + origin(kept));
          return 0;
        });
  }

  private static String origin(Optional<Recount.Entry> kept) {
    return kept.map(
            entry ->
                switch (entry.answer()) {
                  case SAME -> "当时的读数，由当时存下的输入复算，逐位一致";
                  case DIFFERENT -> "当时的读数，但由存下的输入复算不一致，请报告";
                  case UNKNOWN -> "当时的读数，输入已不在，未能复算";
                })
        .orElse("由索引现算：此刻没有存下的读数");
  }

  /** The reading in words; figures add up to what stands in the first line. */
  public static String text(Brand brand, HeatReading reading, ZoneId zone, LevelScheme levels) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s  %s  热度 %.1f（%.1f–%.1f）  %s",
            brand.name(),
            levels.badge(reading.level()),
            reading.heat(),
            reading.low(),
            reading.high(),
            Times.show(reading.at(), zone)));
    lines.add(
        String.format(Locale.ROOT, "近 24 时声量 %,d，负面 %,d", reading.volume(), reading.negative()));
    lines.add(
        String.format(
            Locale.ROOT,
            "阶段建议 %s，把握 %.0f%%（信源响应 × 有数据的构成 × 基线）",
            reading.phase().map(Phase::chinese).orElse("无"),
            reading.confidence().orElse(0) * 100));
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT, "热度构成（各部分相加即热度；负面闸门 %.2f，公式 %s）", reading.gate(), reading.version()));
    reading.parts().forEach(part -> lines.add(part(part)));
    lines.add("");
    lines.add("五项指标");
    reading.gauges().forEach(gauge -> lines.add(gauge(gauge)));
    lines.add("");
    lines.add(reading.signals().isEmpty() ? "触发的规则：无" : "触发的规则");
    reading.signals().forEach(signal -> lines.add(signal(signal, levels)));
    lines.add("未触发");
    reading.quiet().forEach(signal -> lines.add("  " + signal.reason()));
    if (!reading.coverage().blind().isEmpty()) {
      lines.add("");
      lines.add("未知：信源无响应 " + String.join("、", reading.coverage().blind()));
    }
    return String.join("\n", lines);
  }

  private static String part(HeatPart part) {
    String points =
        part.evidence().isPresent() ? String.format(Locale.ROOT, "%6.1f", part.points()) : "无数据";
    return String.format(
        Locale.ROOT, "  %s  %s  权重 %.2f  %s", part.name(), points, part.weight(), part.inputs());
  }

  private static String gauge(Gauge gauge) {
    return String.format(
        Locale.ROOT,
        "  %s  %s%s  基线 %s  阈值 %s  %s",
        gauge.name(),
        figure(gauge.value(), gauge.unit(), "无数据"),
        gauge.value().isPresent() ? gauge.unit() : "",
        figure(gauge.baseline(), gauge.unit(), "无"),
        Double.isInfinite(gauge.threshold()) ? "停用" : number("%.0f", gauge.threshold()),
        gauge.basis());
  }

  /** What is counted in 次 is whole; shares and points have one decimal. */
  private static String figure(OptionalDouble value, String unit, String missing) {
    String form = unit.startsWith("次") ? "%,.0f" : "%.1f";
    return value.isPresent() ? number(form, value.getAsDouble()) : missing;
  }

  private static String number(String form, double number) {
    return String.format(Locale.ROOT, form, number).replace('-', '−');
  }

  private static String signal(Signal signal, LevelScheme levels) {
    return "  " + levels.badge(signal.level()) + "  " + signal.reason();
  }
}
