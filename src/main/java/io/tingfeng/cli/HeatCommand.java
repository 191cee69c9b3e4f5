package io.tingfeng.cli;

import io.tingfeng.heat.HeatReading;
import io.tingfeng.model.Brand;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
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

/** Shows how hot brands are, and opens the room of heat's further verbs. */
@Command(
    name = "heat",
    mixinStandardHelpOptions = true,
    description = "Shows the heat index and the crisis level of one brand, or of all.",
    footer = {
      "",
      "Examples:  ./tingfeng heat",
      "           ./tingfeng heat 苇汀茶饮",
      "           ./tingfeng heat explain 苇汀茶饮 --at 2026-11-20T21:00"
    })
public final class HeatCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of("brand", "level", "heat", "low", "high", "volume", "negative", "reason");

  @Parameters(arity = "0..1", paramLabel = "BRAND", description = "Id, name or alias.")
  private @Nullable String word;

  @Option(names = "--at", description = "A past time (default: now).")
  private @Nullable String at;

  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<HeatDesk> desk;

  public HeatCommand(Opening<HeatDesk> desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    return desk.with(this::show);
  }

  private int show(HeatDesk open) {
    ZoneId zone = open.shelf().settings().zone();
    Instant time = Times.at(at, open.shelf().clock().instant(), zone);
    List<Brand> brands = word == null ? open.shelf().brands() : List.of(open.shelf().brand(word));
    List<Map<String, Object>> rows =
        brands.stream().map(brand -> row(open, brand, open.read(brand, time))).toList();
    results.print(Objects.requireNonNull(spec).commandLine().getOut(), COLUMNS, rows);
    return 0;
  }

  private static Map<String, Object> row(HeatDesk open, Brand brand, HeatReading reading) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("brand", brand.name());
    row.put("level", open.shelf().levels().badge(reading.level()));
    row.put("heat", rounded(reading.heat()));
    row.put("low", rounded(reading.low()));
    row.put("high", rounded(reading.high()));
    row.put("volume", reading.volume());
    row.put("negative", reading.negative());
    row.put("reason", reading.leading().map(signal -> signal.reason()).orElse("没有规则触发"));
    return row;
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
