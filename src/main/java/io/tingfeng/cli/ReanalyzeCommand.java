package io.tingfeng.cli;

import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.pipeline.Reanalysis;
import io.tingfeng.pipeline.Vocabulary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads history again with today's brands and lexicons. */
@Command(
    name = "reanalyze",
    mixinStandardHelpOptions = true,
    description =
        "Matches and scores the posts of the index again, with today's brands and lexicons.",
    footer = {
      "",
      "Examples:  ./tingfeng reanalyze --last 30d",
      "           ./tingfeng reanalyze --rebuild    for an index that is damaged"
    })
public final class ReanalyzeCommand implements Callable<Integer> {
  @Option(names = "--last", description = "Only posts of a span that ends now: 24h, 30d.")
  private @Nullable String last;

  @Option(
      names = "--rebuild",
      description = {
        "Puts a damaged index aside, saves from it what can be read, and reads that again."
      })
  private boolean rebuild;

  @Spec private @Nullable CommandSpec spec;

  private final Opening<Desk> desk;
  private final Supplier<Salvaged> salvage;

  /**
   * The command.
   *
   * @param salvage repairs the index before it is opened
   */
  public ReanalyzeCommand(Opening<Desk> desk, Supplier<Salvaged> salvage) {
    this.desk = desk;
    this.salvage = salvage;
  }

  /** What a reanalysis needs. */
  public record Desk(Reanalysis reanalysis, Vocabulary vocabulary, InstantSource clock) {}

  /** What was saved of a damaged index, and where the damaged one is kept. */
  public record Salvaged(long mentions, Path aside) {}

  @Override
  public Integer call() throws IOException {
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    if (rebuild) {
      Salvaged saved = salvage.get();
      err.printf(
          "%,d mentions were saved; the old index is in %s%n", saved.mentions(), saved.aside());
    }
    return desk.with(open -> run(open, err));
  }

  private int run(Desk open, PrintWriter err) {
    Reanalysis.Result result =
        open.reanalysis()
            .run(
                query(open.clock().instant()),
                open.vocabulary(),
                posts -> err.printf("\r%,d posts …", posts));
    err.printf(
        "\r%,d posts read again with lexicon %s, %,d mentions of watched brands%n",
        result.posts(), open.vocabulary().lexicon(), result.mentions());
    err.flush();
    return 0;
  }

  private MentionQuery query(Instant now) {
    return last == null
        ? new MentionQuery.All()
        : new MentionQuery.During(new TimeWindow(now.minus(Times.span(last)), now.plusSeconds(1)));
  }
}
