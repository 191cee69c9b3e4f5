package io.tingfeng.cli;

import io.tingfeng.demo.Demo;
import io.tingfeng.demo.Program;
import io.tingfeng.demo.Stage;
import io.tingfeng.model.Problems;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the product at work. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the product at work, without the web.",
      "A small invented town of sites on this machine, five days of it in about a minute, and a",
      "brand that runs into a crisis. What it makes is an ordinary workspace to look around in",
      "afterwards."
    },
    footer = {
      "",
      "Examples:  ./tingfeng demo",
      "           ./tingfeng demo --seconds 120",
      "           ./tingfeng --workspace demo-out search 苇汀 异物"
    })
public final class DemoCommand implements Callable<Integer> {
  private static final Duration READING = Duration.ofMillis(2_500);

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "demo-out",
      description = "The workspace that it makes (default: demo-out); an earlier demo is replaced.")
  private Path out = Path.of("demo-out");

  @Option(
      names = "--seconds",
      defaultValue = "36",
      description = "How long the five days take, 5 to 3600 (default: 36).")
  private int seconds;

  @Option(
      names = "--keep-open",
      description = "Leaves the town open until Ctrl-C, so that serve can go on listening to it.")
  private boolean keepOpen;

  @Spec private @Nullable CommandSpec spec;

  private final Supplier<Path> lexicons;
  private final Program.Builder builder;

  /**
   * The command.
   *
   * @param lexicons the folder of the lexicons to score with
   */
  public DemoCommand(Supplier<Path> lexicons, Program.Builder builder) {
    this.lexicons = lexicons;
    this.builder = builder;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (seconds < 5 || seconds > 3_600) {
      throw Problems.of(
          "--seconds", 0, "", seconds + " is not from 5 to 3600", "write --seconds 36");
    }
    PrintWriter terminal = Objects.requireNonNull(spec).commandLine().getOut();
    Stage stage =
        new Stage(
            out,
            lexicons.get(),
            Duration.ofSeconds(seconds),
            READING,
            InstantSource.system(),
            length -> TimeUnit.NANOSECONDS.sleep(length.toNanos()),
            terminal);
    new Demo(stage, builder).play(new DemoReport(terminal)::print, () -> afterwards(terminal));
    return 0;
  }

  private void afterwards(PrintWriter terminal) {
    if (!keepOpen) {
      return;
    }
    terminal.println("The town stays open; Ctrl-C closes it.");
    terminal.flush();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
