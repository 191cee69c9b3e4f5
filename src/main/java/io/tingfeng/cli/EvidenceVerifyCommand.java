package io.tingfeng.cli;

import io.tingfeng.evidence.Archive;
import io.tingfeng.evidence.Verification;
import io.tingfeng.evidence.Verifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Verifies captures. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Looks at every byte of the archive, of another folder, or of an exported pack, and names"
          + " the",
      "first byte of each file that is not as it was. Needs no network, workspace or database.",
      "Exit code 1 when anything was changed."
    },
    footer = {
      "",
      "Examples:  ./tingfeng evidence verify",
      "           ./tingfeng evidence verify pack.zip"
    })
public final class EvidenceVerifyCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FOLDER|ZIP",
      arity = "0..1",
      description = "What to verify; the workspace's archive when nothing is named.")
  private @Nullable Path place;

  @Spec private @Nullable CommandSpec spec;

  private final Supplier<Path> workspace;

  public EvidenceVerifyCommand(Supplier<Path> workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() throws IOException {
    Path target = place == null ? workspace.get().resolve(Archive.FOLDER) : place;
    if (place == null && !Files.isDirectory(target)) {
      out().println("nothing was captured yet");
      out().flush();
      return 0;
    }
    return Files.isDirectory(target) ? tell(Verifier.verify(target, place == null)) : pack(target);
  }

  private int pack(Path file) throws IOException {
    Path folder = Files.createTempDirectory("tingfeng-verify");
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        // A pack is flat: whatever names another place is none of ours.
        Path target = folder.resolve(String.valueOf(Path.of(entry.getName()).getFileName()));
        try (InputStream in = zip.getInputStream(entry)) {
          Files.copy(in, target);
        }
      }
      return tell(Verifier.verify(folder, false));
    } finally {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path one : files.toList()) {
          Files.delete(one);
        }
      }
      Files.delete(folder);
    }
  }

  private int tell(Verification verification) {
    verification.faults().forEach(out()::println);
    out()
        .printf(
            "%,d captures are as they were, %,d removed by the chain, %,d not in this pack, "
                + "%,d faults%nchain head %s%n",
            verification.captures(),
            verification.removed(),
            verification.absent(),
            verification.faults().size(),
            verification.head().orElse("none"));
    out().flush();
    return verification.isSound() ? 0 : 1;
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }
}
