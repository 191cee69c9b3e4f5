package io.tingfeng.cli;

import io.tingfeng.pipeline.AlertDesk.Case;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts the reminders of an alert off. */
@Command(
    name = "snooze",
    mixinStandardHelpOptions = true,
    description = {
      "Puts the reminders of an alert off, until the next working hours or for a span.",
      "A higher level and the end are told all the same, and red is reminded of."
    },
    footer = {
      "",
      "Examples:  ./tingfeng alert snooze 苇汀茶饮",
      "           ./tingfeng alert snooze 苇汀茶饮 --for 6h"
    })
public final class AlertSnoozeCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ALERT", description = "Its id, or a brand with an open alert.")
  private String word = "";

  @Option(names = "--for", paramLabel = "SPAN", description = "90m, 6h, 2d (default: next work).")
  private @Nullable String span;

  @Spec private @Nullable CommandSpec spec;

  private final Opening<AlertRoom> desk;

  public AlertSnoozeCommand(Opening<AlertRoom> desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    return desk.with(
        open -> {
          Case off =
              open.desk()
                  .snooze(
                      open.alert(word).alert().id(), Optional.ofNullable(span).map(Times::span));
          var out = Objects.requireNonNull(spec).commandLine().getOut();
          out.printf(
              "%s is put off until %s%n",
              off.alert().id(), open.show(off.care().snoozedUntil().orElseThrow()));
          out.flush();
          return 0;
        });
  }
}
