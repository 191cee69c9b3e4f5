package io.tingfeng.cli;

import io.tingfeng.pipeline.AlertDesk.Case;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes an alert, so that nobody else is called. */
@Command(
    name = "ack",
    mixinStandardHelpOptions = true,
    description = {
      "Takes an alert: it is not repeated and nobody else is called, until it reaches a higher",
      "level or two reminders' time have passed."
    },
    footer = {"", "Example:  ./tingfeng alert ack 苇汀茶饮 --by 周敏"})
public final class AlertAckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ALERT", description = "Its id, or a brand with an open alert.")
  private String word = "";

  @Mixin private final Person person = new Person();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<AlertRoom> desk;

  public AlertAckCommand(Opening<AlertRoom> desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    return desk.with(
        open -> {
          Case taken = open.desk().acknowledge(open.alert(word).alert().id(), person.name());
          var out = Objects.requireNonNull(spec).commandLine().getOut();
          out.printf(
              "%s is taken by %s at level %s%n",
              taken.alert().id(),
              person.name(),
              open.shelf().levels().name(taken.alert().urgency()));
          out.flush();
          return 0;
        });
  }
}
