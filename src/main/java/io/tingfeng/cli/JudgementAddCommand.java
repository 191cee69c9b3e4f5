package io.tingfeng.cli;

import io.tingfeng.model.MentionId;
import io.tingfeng.model.Problems;
import io.tingfeng.model.Words;
import io.tingfeng.pipeline.Judging;
import io.tingfeng.sentiment.Judgement;
import io.tingfeng.sentiment.Judgement.Ruling;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps what a person says of a mention, or takes it back. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = "Keeps what you say of a mention; what was said of it before gives way.",
    footer = {
      "",
      "RULING is negative, positive, neutral, not-negative or other-brand.",
      "Example:  ./tingfeng judgement add 9f2c01d4a7b35e60c1d2e3f4 not-negative --why 反话"
    })
public final class JudgementAddCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "MENTION", description = "Its id; search prints it.")
  private String mention = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "RULING", description = "What it is.")
  private String ruling = "";

  @Option(names = "--take-back", description = "Forgets what was said of it.")
  private boolean takeBack;

  @Mixin private final Actor actor = new Actor();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<Judging> judging;

  public JudgementAddCommand(Opening<Judging> judging) {
    this.judging = judging;
  }

  @Override
  public Integer call() throws IOException {
    var err = Objects.requireNonNull(spec).commandLine().getErr();
    return judging.with(
        open -> {
          if (takeBack) {
            boolean was = open.kept().remove(new MentionId(mention));
            err.println(was ? "taken back" : "nothing was said of it");
          } else {
            Judgement kept = open.judge(new MentionId(mention), ruling(), actor.by(), actor.why());
            err.printf(
                Locale.ROOT,
                "%s: you say %s, lexicon %s says %s (%.2f)%n",
                mention,
                kept.ruling().word(),
                kept.lexicon(),
                kept.said().word(),
                kept.score());
          }
          err.flush();
          return 0;
        });
  }

  private Ruling ruling() {
    return Words.parse(Ruling.class, ruling)
        .orElseThrow(
            () ->
                Problems.of(
                    "RULING",
                    0,
                    ruling,
                    "is no ruling",
                    "write " + Arrays.stream(Ruling.values()).map(Ruling::word).toList()));
  }
}
