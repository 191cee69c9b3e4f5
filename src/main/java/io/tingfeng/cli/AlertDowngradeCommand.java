package io.tingfeng.cli;

import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.Problems;
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

/** Declines a proposed red, or lowers an alert. */
@Command(
    name = "downgrade",
    mixinStandardHelpOptions = true,
    description = {
      "Declines a proposed red, or lowers an alert: it stands no higher than LEVEL until another",
      "rule fires or a day has passed."
    },
    footer = {"", "Example:  ./tingfeng alert downgrade 苇汀茶饮 yellow --note 旧闻重炒 --by 周敏"})
public final class AlertDowngradeCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "ALERT",
      description = "Its id, or a brand with an open alert.")
  private String word = "";

  @Parameters(index = "1", paramLabel = "LEVEL", description = "none, blue, yellow or orange.")
  private String level = "";

  @Option(names = "--note", required = true, description = "Why; it stands in the record.")
  private String note = "";

  @Mixin private final Person person = new Person();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<AlertRoom> room;

  public AlertDowngradeCommand(Opening<AlertRoom> room) {
    this.room = room;
  }

  @Override
  public Integer call() throws IOException {
    return room.with(
        open -> {
          CrisisLevel highest = below(level);
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

  private static CrisisLevel below(String word) {
    CrisisLevel level = AlertRoom.level(word);
    if (level == CrisisLevel.RED) {
      throw Problems.of("LEVEL", 0, "", "red is no downgrade", "see: ./tingfeng alert confirm");
    }
    return level;
  }
}
