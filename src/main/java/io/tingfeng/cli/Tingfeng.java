package io.tingfeng.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command without a verb: says what there is, and holds what all verbs share. */
@Command(
    name = "tingfeng",
    description = "Tingfeng 听风 listens to Chinese social media and news for your brands.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Exit codes: 0 fine, 1 failed, 2 wrong input.",
      "Begin with:  ./tingfeng demo",
      "One command:  ./tingfeng search --help"
    })
public final class Tingfeng implements Runnable {
  @Option(
      names = {"-w", "--workspace"},
      scope = CommandLine.ScopeType.INHERIT,
      paramLabel = "DIR",
      description =
          "The workspace: sources.yml, settings.yml, lexicons/ and data/ (default: here).")
  private @Nullable Path workspace;

  @Spec private @Nullable CommandSpec spec;

  private final Path home;

  /**
   * The command line of a program.
   *
   * @param home where the program stands, a workspace too
   */
  public Tingfeng(Path home) {
    this.home = home;
  }

  /** Where the program stands. */
  public Path home() {
    return home;
  }

  /** The chosen workspace: the option, this folder when it is one, or the program's own folder. */
  public Path workspace() {
    if (workspace != null) {
      return workspace;
    }
    Path here = Path.of("");
    boolean isWorkspace =
        Files.exists(here.resolve("sources.yml")) || Files.isDirectory(here.resolve("lexicons"));
    return isWorkspace ? here : home;
  }

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }
}
