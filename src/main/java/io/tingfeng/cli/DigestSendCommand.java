package io.tingfeng.cli;

import io.tingfeng.config.Settings.Subscription;
import io.tingfeng.model.Problems;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Sends a digest now. */
@Command(
    name = "send",
    mixinStandardHelpOptions = true,
    description =
        "Sends the digest of a day to its subscribers now; the same day never goes twice.",
    footer = {"", "Example:  ./tingfeng digest send --subscription 品牌部 --date 2026-11-23"})
public final class DigestSendCommand implements Callable<Integer> {
  @Option(names = "--date", description = "The day it is about (default: yesterday).")
  private @Nullable String date;

  @Option(names = "--subscription", description = "A name in settings.yml (default: the first).")
  private @Nullable String subscription;

  @Spec private @Nullable CommandSpec spec;

  private final Opening<DigestDesk> desk;

  public DigestSendCommand(Opening<DigestDesk> desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    return desk.with(this::send);
  }

  private int send(DigestDesk open) {
    Subscription wanted = open.subscription(subscription);
    if (wanted.to().isEmpty()) {
      throw Problems.of(
          "settings.yml", 0, "digests", "names no subscriber", "add digests: with name and to");
    }
    LocalDate day = open.day(date);
    open.round().send(wanted, day, open.clock().instant());
    open.dispatch().run();
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    out.printf("%s %s: %d letters are on their way%n", wanted.name(), day, wanted.to().size());
    out.flush();
    return 0;
  }
}
