package io.tingfeng.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the program until it is told to stop. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Visits the sources on schedule, watches the brands, tells people.",
      "Serves the console, the API, /health and /metrics meanwhile; Ctrl-C or SIGTERM ends it.",
      "While there is no account it prints a setup token, which makes the first one at /setup."
    },
    footer = {"", "Example:  ./tingfeng serve"})
public final class ServeCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  private final Supplier<Service> start;

  /**
   * The command.
   *
   * @param start starts the program
   */
  public ServeCommand(Supplier<Service> start) {
    this.start = start;
  }

  /**
   * The program at work.
   *
   * @param address where it answers
   * @param setupToken what makes the first account; empty once there is one
   * @param end what ends it
   */
  public record Service(String address, Optional<String> setupToken, Runnable end) {}

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    Service service = start.get();
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  service.end().run();
                  stopped.countDown();
                },
                "stop"));
    err.println("tingfeng listens at " + service.address() + "; Ctrl-C ends it");
    service
        .setupToken()
        .ifPresent(
            token -> {
              err.println("There is no account yet: open " + service.address() + "/setup");
              err.println("and make the first one with this setup token: " + token);
            });
    err.flush();
    stopped.await();
    return 0;
  }
}
