package io.tingfeng.web.page;

import io.tingfeng.alert.Alert;
import io.tingfeng.heat.Signal;
import io.tingfeng.pipeline.AlertDesk.Case;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How an alert went, in the order of time. */
final class AlertSteps {
  private final Frame f;
  private final Tongue t;

  AlertSteps(Frame f) {
    this.f = f;
    this.t = f.t();
  }

  private record At(Instant time, AlertView.Step step) {}

  List<AlertView.Step> of(Case one) {
    List<At> steps = new ArrayList<>();
    Alert alert = one.alert();
    add(steps, one.care().firstPublished(), "dot", t.of("首条相关提及发布", "First mention published"), "");
    add(steps, alert.raisedAt(), "dot", t.of("首次预警", "Raised"), "");
    one.care()
        .acknowledged()
        .ifPresent(
            taken ->
                add(
                    steps,
                    taken.at(),
                    "dot",
                    t.of("{0} 确认", "Acknowledged by {0}", taken.by()),
                    ""));
    one.care()
        .verdict()
        .ifPresent(
            verdict ->
                add(
                    steps,
                    verdict.at(),
                    "dot",
                    t.of(
                        "{0} 判定：{1}",
                        "{0} says: {1}", verdict.by(), Labels.verdict(verdict.kind(), t)),
                    verdict.note()));
    String last =
        alert.status() == Alert.Status.RESOLVED
            ? t.of("解除", "Resolved")
            : t.of("最近一次变化：{0}", "Last change: {0}", Labels.colour(alert.reading().level(), f));
    add(
        steps,
        alert.updatedAt(),
        Level.glyph(alert.reading().level(), false),
        last,
        alert.reading().leading().map(Signal::reason).orElse(""));
    return steps.stream().sorted(Comparator.comparing(At::time)).map(At::step).toList();
  }

  private void add(List<At> steps, Instant time, String shape, String text, String note) {
    steps.add(new At(time, new AlertView.Step(f.ink().minute(time), shape, text, note)));
  }
}
