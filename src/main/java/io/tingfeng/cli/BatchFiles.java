package io.tingfeng.cli;

import io.tingfeng.model.Problem;
import io.tingfeng.model.Problems;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.Option;

/** The file that a batch verb reads, the one that it writes, and the faults of single lines. */
abstract class BatchFiles {
  private static final int BUFFER = 1 << 16;
  private static final int MOST_FAULTS = 50;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "F",
      description = "File to read, also .gz; - is stdin.")
  private String in = "-";

  @Option(
      names = "--out",
      defaultValue = "-",
      paramLabel = "G",
      description = "Where results go; - is stdout (default).")
  private String out = "-";

  private final List<Problem> problems = new ArrayList<>();

  /** The name of the file that is read. */
  final String in() {
    return in;
  }

  final BufferedReader reader() throws IOException {
    InputStream bytes = in.equals("-") ? System.in : Files.newInputStream(Path.of(in));
    InputStream plain = in.endsWith(".gz") ? new GZIPInputStream(bytes, BUFFER) : bytes;
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), BUFFER);
  }

  final Writer writer() throws IOException {
    OutputStream bytes = out.equals("-") ? Unclosed.stdout() : Files.newOutputStream(Path.of(out));
    return new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), BUFFER);
  }

  /** Takes down the fault of a line; the verb goes on. */
  final void fault(int line, String what, String mend) {
    if (problems.size() < MOST_FAULTS) {
      problems.add(new Problem(in, line, "", what, mend));
    }
  }

  /**
   * Tells the faults of the lines that were left out.
   *
   * @throws Problems when there were any
   */
  final void tell() {
    if (!problems.isEmpty()) {
      throw new Problems(problems);
    }
  }
}
