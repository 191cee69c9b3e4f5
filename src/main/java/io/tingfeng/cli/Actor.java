package io.tingfeng.cli;

import picocli.CommandLine.Option;

/** Who does something that is kept, and why. */
final class Actor {
  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "Who does it (default: ${DEFAULT-VALUE}).")
  private String by = "";

  @Option(
      names = "--why",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "What for; stands in the history.")
  private String why = "";

  String by() {
    return by;
  }

  String why() {
    return why;
  }
}
