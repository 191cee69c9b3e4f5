package io.tingfeng.cli;

import io.tingfeng.alert.Alert;
import io.tingfeng.heat.Signal;
import io.tingfeng.pipeline.AlertDesk.Case;
import java.io.IOException;
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
import picocli.CommandLine.Spec;

/** Lists alerts, and opens the room of what people do about them. */
@Command(
    name = "alert",
    mixinStandardHelpOptions = true,
    description = "Lists the alerts that are open, or all of a span.",
    footer = {
      "",
      "Examples:  ./tingfeng alert",
      "           ./tingfeng alert --all --last 30d",
      "           ./tingfeng alert ack 苇汀茶饮 --by 周敏"
    })
public final class AlertCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of(
          "alert",
          "brand",
          "level",
          "now",
          "status",
          "raised",
          "proposed",
          "taken",
          "verdict",
          "reason");

  @Option(names = "--all", description = "Also those that are over.")
  private boolean all;

  @Option(names = "--last", defaultValue = "30d", description = "Span (default: ${DEFAULT-VALUE}).")
  private String last = "30d";

  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<AlertRoom> desk;

  public AlertCommand(Opening<AlertRoom> desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    return desk.with(this::show);
  }

  private int show(AlertRoom open) {
    List<Case> cases = all ? open.desk().changed(open.last(last)) : open.desk().open();
    results.print(
        Objects.requireNonNull(spec).commandLine().getOut(),
        COLUMNS,
        cases.stream().map(one -> row(open, one)).toList());
    return 0;
  }

  private static Map<String, Object> row(AlertRoom open, Case one) {
    Alert alert = one.alert();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("alert", alert.id().value());
    row.put("brand", alert.brandName());
    row.put("level", open.shelf().levels().badge(alert.level()));
    row.put("now", open.shelf().levels().badge(one.level()));
    row.put("status", alert.status().word());
    row.put("raised", open.show(alert.raisedAt()));
    alert.proposed().ifPresent(higher -> row.put("proposed", open.shelf().levels().badge(higher)));
    one.care().acknowledged().ifPresent(taken -> row.put("taken", taken.by()));
    one.care().verdict().ifPresent(verdict -> row.put("verdict", verdict.kind().chinese()));
    row.put("reason", alert.reading().leading().map(Signal::reason).orElse(""));
    return row;
  }
}
