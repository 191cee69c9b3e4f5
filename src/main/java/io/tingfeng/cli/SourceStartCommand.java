package io.tingfeng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Opens a stopped host again. */
@Command(
    name = "start",
    mixinStandardHelpOptions = true,
    description = "Opens a host again that was stopped; its sources are visited when they are due.",
    footer = {"", "Example:  ./tingfeng source start www.example.com"})
public final class SourceStartCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "HOST|SOURCE",
      description = "A host, an address, or the id of a source.")
  private String place = "";

  @Spec private @Nullable CommandSpec spec;

  private final Opening<SourceDesk> desk;

  public SourceStartCommand(Opening<SourceDesk> desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    return desk.with(
        open -> {
          PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
          out.println(open.book().start(place) + " is open");
          out.flush();
          return 0;
        });
  }
}
