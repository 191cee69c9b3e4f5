package io.tingfeng.cli;

import io.tingfeng.pipeline.Backup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies a workspace into one file. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Copies the workspace into one .zip file.",
      "Configuration, lexicons, database and index are in it.",
      "The program may go on writing meanwhile."
    },
    footer = {"", "Example:  ./tingfeng backup tingfeng-2026-11-24.zip"})
public final class BackupCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The .zip file to write.")
  private Path file = Path.of("");

  @Spec private @Nullable CommandSpec spec;

  private final Supplier<Path> workspace;

  public BackupCommand(Supplier<Path> workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() throws IOException {
    int files = new Backup(workspace.get()).write(file);
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%s: %d files, %.1f MB%n",
        file.toAbsolutePath().normalize(),
        files,
        Files.size(file) / 1e6);
    out.flush();
    return 0;
  }
}
