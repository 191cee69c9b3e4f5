package io.tingfeng.cli;

import io.tingfeng.alert.Alert;
import io.tingfeng.alert.AlertCare;
import io.tingfeng.alert.AlertText;
import io.tingfeng.model.Mention;
import io.tingfeng.notify.Letter;
import io.tingfeng.pipeline.AlertDesk.Case;
import io.tingfeng.web.Shapes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows an alert with all that made it and all that was done about it. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = {
      "Shows an alert: why it was raised, with arithmetic, mentions and versions; who took it;",
      "and what was written to whom."
    },
    footer = {"", "Example:  ./tingfeng alert show 苇汀茶饮"})
public final class AlertShowCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ALERT", description = "Its id, or a brand with an open alert.")
  private String word = "";

  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<AlertRoom> room;

  public AlertShowCommand(Opening<AlertRoom> room) {
    this.room = room;
  }

  @Override
  public Integer call() throws IOException {
    return room.with(
        open -> {
          Case one = open.alert(word);
          List<Letter> letters = open.letters().apply(one.alert().id());
          results.print(
              Objects.requireNonNull(spec).commandLine().getOut(),
              shape(open, one, letters),
              text(open, one, letters));
          return 0;
        });
  }

  private static Map<String, @Nullable Object> shape(
      AlertRoom open, Case one, List<Letter> letters) {
    Shapes shapes = new Shapes(open.zone());
    Map<String, @Nullable Object> shape = shapes.alert(one.alert(), one.care(), one.level());
    shape.put("letters", letters.stream().map(letter -> line(open, letter)).toList());
    return shape;
  }

  private static Map<String, Object> line(AlertRoom open, Letter letter) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("at", open.show(letter.notice().at()));
    line.put("channel", letter.recipient().channel().word());
    line.put("to", letter.recipient().address());
    line.put("state", letter.state().word());
    line.put("subject", letter.notice().subject());
    line.put("reason", letter.reason());
    return line;
  }

  private static String text(AlertRoom open, Case one, List<Letter> letters) {
    Alert alert = one.alert();
    List<String> lines = new ArrayList<>();
    lines.add(new AlertText(open.zone()).body(alert, AlertText.Occasion.RAISED).stripTrailing());
    lines.add("");
    lines.add("处理");
    lines.add(
        "编号 %s，%s，现为 %s，首发 %s，公式 %s"
            .formatted(
                alert.id(),
                alert.status().word(),
                open.shelf().levels().badge(one.level()),
                open.show(one.care().firstPublished()),
                alert.reading().version()));
    lines.addAll(done(open, one.care()));
    lines.add(
        "依据 "
            + String.join(
                " ", alert.worst().stream().map(Mention::id).map(String::valueOf).toList()));
    lines.add("");
    lines.add("通知");
    for (Letter letter : letters) {
      lines.add(
          String.join("  ", line(open, letter).values().stream().map(String::valueOf).toList()));
    }
    return String.join("\n", lines);
  }

  private static List<String> done(AlertRoom open, AlertCare care) {
    List<String> lines = new ArrayList<>();
    care.acknowledged()
        .ifPresent(taken -> lines.add(taken.by() + " 于 " + open.show(taken.at()) + " 确认"));
    care.snoozedUntil().ifPresent(until -> lines.add("推迟至 " + open.show(until)));
    care.ruling()
        .ifPresent(
            ruling ->
                lines.add(
                    "%s 于 %s 定级，最高 %s：%s"
                        .formatted(
                            ruling.by(),
                            open.show(ruling.at()),
                            open.shelf().levels().badge(ruling.highest()),
                            ruling.note())));
    care.verdict()
        .ifPresent(
            verdict ->
                lines.add(verdict.by() + " 研判为" + verdict.kind().chinese() + "：" + verdict.note()));
    return lines;
  }
}
