package io.tingfeng.cli;

import io.tingfeng.evidence.Exhibit;
import io.tingfeng.model.Problems;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Legal hold. */
@Command(
    name = "hold",
    mixinStandardHelpOptions = true,
    description = {
      "Keeps captures beyond their retention and against erasure until they are released."
    },
    footer = {
      "",
      "Examples:  ./tingfeng evidence hold E000012 --reason \"lawsuit 2026-17\"",
      "           ./tingfeng evidence hold E000012 --release"
    })
public final class EvidenceHoldCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids of captures.")
  private List<String> ids = List.of();

  @Option(names = "--reason", defaultValue = "", description = "Why; needed for a hold.")
  private String reason = "";

  @Option(names = "--release", description = "Lets them go again.")
  private boolean release;

  @Spec private @Nullable CommandSpec spec;

  private final Opening<EvidenceDesk> desk;

  public EvidenceHoldCommand(Opening<EvidenceDesk> desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() throws IOException {
    if (!release && reason.isBlank()) {
      throw Problems.of("--reason", 0, "", "is missing", "name the case or who asked for it");
    }
    return desk.with(
        open -> {
          PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
          for (String id : ids) {
            Exhibit exhibit =
                open.custody().hold(id, release ? Optional.empty() : Optional.of(reason.strip()));
            out.println(id + exhibit.held().map(why -> " is held: " + why).orElse(" is free"));
          }
          out.flush();
          return 0;
        });
  }
}
