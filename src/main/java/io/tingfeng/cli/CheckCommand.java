package io.tingfeng.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks the configuration and all that the program leans on. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Checks the workspace's files and what they need from outside.",
      "Outside things are the disk, database, index, mail server and secrets. Nothing is sent and",
      "no source is visited."
    },
    footer = {"", "Example:  ./tingfeng check --format json"})
public final class CheckCommand implements Callable<Integer> {
  private static final List<String> COLUMNS = List.of("what", "state", "detail");

  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  private final Supplier<List<Finding>> checks;

  /**
   * The command.
   *
   * @param checks looks at everything, in order
   */
  public CheckCommand(Supplier<List<Finding>> checks) {
    this.checks = checks;
  }

  /** How one thing was found. */
  public record Finding(String what, State state, String detail) {}

  /** Whether a thing is fine. */
  public enum State {
    OK,
    NOTE,
    WRONG
  }

  @Override
  public Integer call() throws IOException {
    List<Finding> findings = checks.get();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Finding finding : findings) {
      for (String line : finding.detail().split("\n", -1)) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("what", finding.what());
        row.put("state", finding.state().name().toLowerCase(java.util.Locale.ROOT));
        row.put("detail", line);
        rows.add(row);
      }
    }
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    if (results.isForPeople()) {
      // A fault must be readable to its end, and a table would cut it.
      rows.forEach(
          row ->
              out.printf("%-10s %-6s %s%n", row.get("what"), row.get("state"), row.get("detail")));
      out.flush();
    } else {
      results.print(out, COLUMNS, rows);
    }
    return findings.stream().anyMatch(finding -> finding.state() == State.WRONG) ? 2 : 0;
  }
}
