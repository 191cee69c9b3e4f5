package io.tingfeng.cli;

import io.tingfeng.model.Brand;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.pipeline.Recount;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes all kept readings again from their inputs. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Makes all kept readings of a span again from what they were made of, and compares every",
      "figure bit for bit. Exit code 1 when one differs."
    },
    footer = {"", "Example:  ./tingfeng heat verify --last 30d"})
public final class HeatVerifyCommand implements Callable<Integer> {
  @Parameters(arity = "0..1", paramLabel = "BRAND", description = "Id, name or alias.")
  private @Nullable String word;

  @Option(names = "--last", defaultValue = "30d", description = "Span (default: ${DEFAULT-VALUE}).")
  private String last = "30d";

  @Spec private @Nullable CommandSpec spec;

  private final Opening<HeatDesk> desk;

  public HeatVerifyCommand(Opening<HeatDesk> desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    return desk.with(this::verify);
  }

  private int verify(HeatDesk open) {
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    TimeWindow span =
        TimeWindow.endingAt(
            open.shelf().clock().instant().plus(Duration.ofSeconds(1)), Times.span(last));
    List<Brand> brands = word == null ? open.shelf().brands() : List.of(open.shelf().brand(word));
    Map<Recount.Answer, Integer> tally = new EnumMap<>(Recount.Answer.class);
    for (Brand brand : brands) {
      open.recount()
          .each(
              brand,
              span,
              entry -> {
                tally.merge(entry.answer(), 1, Integer::sum);
                if (entry.answer() == Recount.Answer.DIFFERENT) {
                  out.printf("different: %s at %s%n", brand.name(), entry.reading().at());
                }
              });
    }
    int different = tally.getOrDefault(Recount.Answer.DIFFERENT, 0);
    out.printf(
        "%,d readings are the same bit for bit, %,d differ, %,d cannot be made again "
            + "(inputs gone, or another formula)%n",
        tally.getOrDefault(Recount.Answer.SAME, 0),
        different,
        tally.getOrDefault(Recount.Answer.UNKNOWN, 0));
    out.flush();
    return different == 0 ? 0 : 1;
  }
}
