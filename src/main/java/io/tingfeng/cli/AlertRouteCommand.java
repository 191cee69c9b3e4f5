package io.tingfeng.cli;

import io.tingfeng.model.Brand;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.SourceId;
import io.tingfeng.notify.Recipient;
import io.tingfeng.pipeline.Audience.Matter;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows whom an alert would reach, without sending anything. */
@Command(
    name = "route",
    mixinStandardHelpOptions = true,
    description = "Shows whom an alert would reach and when; nothing is sent.",
    footer = {
      "",
      "Example:  ./tingfeng alert route 苇汀茶饮 orange --dry-run --type food-safety --at"
          + " 2026-11-24T02:00"
    })
public final class AlertRouteCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "BRAND", description = "Id, name or alias.")
  private String word = "";

  @Parameters(index = "1", paramLabel = "LEVEL", description = "blue, yellow, orange or red.")
  private String level = "";

  @Option(names = "--type", description = "A complaint type; may be repeated.")
  private List<String> types = List.of();

  @Option(names = "--source", description = "Where its mentions stand; may be repeated.")
  private List<String> sources = List.of();

  @Option(names = "--at", description = "A past time (default: now).")
  private @Nullable String at;

  @Option(names = "--dry-run", description = "As always: nothing is sent.")
  private boolean dryRun;

  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<AlertRoom> desk;

  public AlertRouteCommand(Opening<AlertRoom> desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    return desk.with(this::show);
  }

  private int show(AlertRoom open) {
    Brand brand = open.shelf().brand(word);
    CrisisLevel reached = AlertRoom.level(level);
    Instant time = Times.at(at, open.now(), open.zone());
    Matter matter =
        new Matter(
            brand.id(),
            reached,
            Set.copyOf(types),
            sources.stream().map(SourceId::new).collect(Collectors.toSet()));
    List<Map<String, Object>> rows = new ArrayList<>();
    open.audience()
        .of(matter, reached, time)
        .forEach((who, from) -> rows.add(row(open, who, from, "")));
    for (Duration wait : open.audience().waits(matter, time)) {
      open.audience()
          .called(matter, List.of(wait), time)
          .forEach(
              (who, from) -> rows.add(row(open, who, from, "无人应答 " + wait.toMinutes() + " 分钟后")));
    }
    results.print(
        Objects.requireNonNull(spec).commandLine().getOut(),
        List.of("channel", "to", "from", "condition"),
        rows);
    return 0;
  }

  private static Map<String, Object> row(
      AlertRoom open, Recipient who, Instant from, String condition) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("channel", who.channel().word());
    row.put("to", who.address());
    row.put("from", Times.show(from, open.zone()));
    row.put("condition", condition);
    return row;
  }
}
