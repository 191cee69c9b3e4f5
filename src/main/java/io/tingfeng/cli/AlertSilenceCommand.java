package io.tingfeng.cli;

import io.tingfeng.alert.Silence;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.Problems;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Words;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Silences what is known and need not be told. */
@Command(
    name = "silence",
    mixinStandardHelpOptions = true,
    description = {
      "Silences alerts of a brand, or of all, up to a level and for a span. They are recorded;",
      "red is never silenced. The same id again replaces a silence: --for 0m ends it."
    },
    footer = {
      "",
      "Example:  ./tingfeng alert silence --brand 苇汀茶饮 --for 6h --reason 新品发布会 --by 周敏"
    })
public final class AlertSilenceCommand implements Callable<Integer> {
  @Option(names = "--brand", description = "Id, name or alias (default: all).")
  private @Nullable String brand;

  @Option(
      names = "--up-to",
      defaultValue = "yellow",
      paramLabel = "LEVEL",
      description = "blue, yellow or orange (default: ${DEFAULT-VALUE}).")
  private String upTo = "yellow";

  @Option(names = "--for", required = true, paramLabel = "SPAN", description = "90m, 6h, 2d.")
  private String span = "";

  @Option(names = "--reason", required = true, description = "Why; it stands in the record.")
  private String reason = "";

  @Option(names = "--id", description = "Its name (default: brand and time).")
  private @Nullable String id;

  @Mixin private final Person person = new Person();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<AlertRoom> desk;

  public AlertSilenceCommand(Opening<AlertRoom> desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    return desk.with(
        open -> {
          Instant now = open.now();
          Optional<BrandId> whose =
              brand == null ? Optional.empty() : Optional.of(open.shelf().brand(brand).id());
          String name =
              id != null
                  ? id
                  : whose.map(BrandId::value).orElse("all") + "-" + now.getEpochSecond();
          Silence silence =
              new Silence(
                  name,
                  whose,
                  level(),
                  new TimeWindow(now, now.plus(Times.span(span))),
                  reason,
                  person.name());
          open.desk().silence(silence);
          var out = Objects.requireNonNull(spec).commandLine().getOut();
          out.printf("%s holds until %s%n", name, Times.show(silence.window().to(), open.zone()));
          out.flush();
          return 0;
        });
  }

  private CrisisLevel level() {
    return Words.parse(CrisisLevel.class, upTo)
        .filter(level -> level != CrisisLevel.NONE && level != CrisisLevel.RED)
        .orElseThrow(
            () ->
                Problems.of(
                    "--up-to",
                    0,
                    "",
                    upTo + " cannot be silenced",
                    "write blue, yellow or orange; red is never silenced"));
  }
}
