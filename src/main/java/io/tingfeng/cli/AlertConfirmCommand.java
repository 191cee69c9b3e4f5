package io.tingfeng.cli;

import io.tingfeng.model.CrisisLevel;
import io.tingfeng.pipeline.AlertDesk.Case;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Confirms the red that the machine proposes. */
@Command(
    name = "confirm",
    mixinStandardHelpOptions = true,
    description =
        "Confirms red, which the machine only proposes. In force at the next look at the brand.",
    footer = {"", "Example:  ./tingfeng alert confirm 苇汀茶饮 --note 监管已立案 --by 周敏"})
public final class AlertConfirmCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "ALERT",
      description = "Its id, or a brand with an open alert.")
  private String word = "";

  @Option(names = "--note", required = true, description = "Why; it stands in the record.")
  private String note = "";

  @Mixin private final Person person = new Person();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<AlertRoom> room;

  public AlertConfirmCommand(Opening<AlertRoom> room) {
    this.room = room;
  }

  @Override
  public Integer call() throws IOException {
    return room.with(
        open -> {
          CrisisLevel highest = CrisisLevel.RED;
          Case ruled =
              open.desk().rule(open.alert(word).alert().id(), highest, note, person.name());
          var out = Objects.requireNonNull(spec).commandLine().getOut();
          out.printf(
              "%s stands at most at %s%n",
              ruled.alert().id(), open.shelf().levels().badge(highest));
          out.flush();
          return 0;
        });
  }
}
