package io.tingfeng.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who does something: the option, or whoever is logged in. */
final class Person {
  @Option(names = "--by", paramLabel = "NAME", description = "Who does it (default: you).")
  private @Nullable String by;

  String name() {
    return by == null ? System.getProperty("user.name", "") : by;
  }
}
