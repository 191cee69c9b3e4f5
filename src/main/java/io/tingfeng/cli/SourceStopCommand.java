package io.tingfeng.cli;

import io.tingfeng.fetch.HostState;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The kill switch. */
@Command(
    name = "stop",
    mixinStandardHelpOptions = true,
    description = {
      "Stops all requests to a host at once, also in a running program and for every source there.",
      "Without a host it lists those that are stopped."
    },
    footer = {
      "",
      "Examples:  ./tingfeng source stop www.example.com --reason \"owner asked on 24 November\"",
      "           ./tingfeng source stop people-roll",
      "           ./tingfeng source stop"
    })
public final class SourceStopCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "HOST|SOURCE",
      arity = "0..1",
      description = "A host, an address, or the id of a source.")
  private @Nullable String place;

  @Option(names = "--reason", defaultValue = "", description = "Why; shown wherever it matters.")
  private String reason = "";

  @Spec private @Nullable CommandSpec spec;

  private final Opening<SourceDesk> desk;

  public SourceStopCommand(Opening<SourceDesk> desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    return desk.with(
        open -> {
          PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
          Optional.ofNullable(place)
              .ifPresentOrElse(
                  name -> out.println(open.book().stop(name, reason) + " is stopped"),
                  () -> open.book().stopped().forEach(state -> out.println(line(state))));
          out.flush();
          return 0;
        });
  }

  private static String line(HostState state) {
    return state.host() + "  " + state.stopped().orElse("");
  }
}
