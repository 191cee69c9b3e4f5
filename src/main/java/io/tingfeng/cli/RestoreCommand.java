package io.tingfeng.cli;

import io.tingfeng.model.Problems;
import io.tingfeng.pipeline.Backup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a backup back. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Brings a backup into the workspace.",
      "Its data folder must be empty: move an old one aside first."
    },
    footer = {"", "Example:  ./tingfeng --workspace /srv/tingfeng restore tingfeng-2026-11-24.zip"})
public final class RestoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "A file that backup wrote.")
  private Path file = Path.of("");

  @Spec private @Nullable CommandSpec spec;

  private final Supplier<Path> workspace;

  public RestoreCommand(Supplier<Path> workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() throws IOException {
    Path data = workspace.get().resolve("data");
    if (Files.exists(data.resolve("tingfeng.db")) || Files.exists(data.resolve("index"))) {
      throw Problems.of(
          data.toString(),
          0,
          "",
          "holds data that a restore would mix with",
          "move it aside first");
    }
    if (!Files.isReadable(file)) {
      throw Problems.of(file.toString(), 0, "", "there is no readable file", "check its name");
    }
    Files.createDirectories(workspace.get());
    int files = new Backup(workspace.get()).restore(file);
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    out.printf("%d files restored into %s%n", files, workspace.get().toAbsolutePath().normalize());
    out.flush();
    return 0;
  }
}
