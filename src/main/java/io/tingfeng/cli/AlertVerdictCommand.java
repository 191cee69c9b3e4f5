package io.tingfeng.cli;

import io.tingfeng.alert.AlertId;
import io.tingfeng.alert.Verdict;
import io.tingfeng.model.Problems;
import io.tingfeng.model.Words;
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

/** Keeps what people thought of an alert. */
@Command(
    name = "verdict",
    mixinStandardHelpOptions = true,
    description = "Keeps whether an alert was useful, false or late; alert quality counts them.",
    footer = {"", "Example:  ./tingfeng alert verdict 苇汀茶饮 useful --note 门店已停业整改"})
public final class AlertVerdictCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "ALERT",
      description = "Its id, or a brand with an open alert.")
  private String word = "";

  @Parameters(index = "1", paramLabel = "VERDICT", description = "useful, false or late.")
  private String verdict = "";

  @Option(names = "--note", defaultValue = "", description = "Why.")
  private String note = "";

  @Mixin private final Person person = new Person();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<AlertRoom> desk;

  public AlertVerdictCommand(Opening<AlertRoom> desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    return desk.with(
        open -> {
          AlertId id = open.alert(word).alert().id();
          Verdict.Kind kind =
              Words.parse(Verdict.Kind.class, verdict)
                  .orElseThrow(
                      () ->
                          Problems.of(
                              "VERDICT",
                              0,
                              "",
                              verdict + " is no verdict",
                              "write useful, false or late"));
          open.desk().judge(id, kind, note, person.name());
          var out = Objects.requireNonNull(spec).commandLine().getOut();
          out.printf("%s is judged %s%n", id, kind.word());
          out.flush();
          return 0;
        });
  }
}
