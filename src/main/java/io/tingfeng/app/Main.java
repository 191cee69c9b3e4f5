package io.tingfeng.app;

import io.tingfeng.cli.Faults;
import io.tingfeng.cli.Tingfeng;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/** Starts the program. */
public final class Main {
  /** Held here, for a logger that nobody holds forgets its level. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private Main() {}

  /** Runs one command and leaves with its exit code. */
  public static void main(String[] args) {
    // At every start it would tell people that a module of the JDK is not on.
    LUCENE.setLevel(Level.SEVERE);
    System.exit(commandLine(Path.of(System.getProperty("tingfeng.home", ""))).execute(args));
  }

  /** The commands of a program that stands in a folder. */
  static CommandLine commandLine(Path home) {
    Tingfeng root = new Tingfeng(home);
    Faults faults = new Faults();
    return Commands.under(root)
        .setExecutionExceptionHandler(faults)
        .setParameterExceptionHandler(faults)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true);
  }
}
