package io.tingfeng.cli;

import io.tingfeng.model.Brand;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Records a crisis that no alert told of. */
@Command(
    name = "miss",
    mixinStandardHelpOptions = true,
    description = "Records a crisis that no alert told of; alert quality counts it.",
    footer = {"", "Example:  ./tingfeng alert miss 苇汀茶饮 --began 2026-11-20T08:00 --note 首批标题没有负面词"})
public final class AlertMissCommand implements Callable<Integer> {
  @Parameters(paramLabel = "BRAND", description = "Id, name or alias.")
  private String word = "";

  @Option(names = "--began", required = true, description = "When it could have been seen.")
  private String began = "";

  @Option(names = "--note", defaultValue = "", description = "Why it was missed.")
  private String note = "";

  @Mixin private final Person person = new Person();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<AlertRoom> desk;

  public AlertMissCommand(Opening<AlertRoom> desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    return desk.with(
        open -> {
          Brand brand = open.shelf().brand(word);
          Instant time = Times.at(began, open.now(), open.zone());
          open.desk().miss(brand.id(), time, note, person.name());
          var out = Objects.requireNonNull(spec).commandLine().getOut();
          out.printf("a miss of %s at %s is kept%n", brand.name(), Times.show(time, open.zone()));
          out.flush();
          return 0;
        });
  }
}
