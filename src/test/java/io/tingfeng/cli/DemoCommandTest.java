package io.tingfeng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DemoCommandTest {
  @TempDir private Path folder;
  private final StringWriter errors = new StringWriter();

  @Test
  void aFolderThatNoDemoMadeIsWrongInput() throws IOException {
    Path mine = Files.writeString(folder.resolve("thesis.txt"), "three years of work");

    assertThat(run("--out", folder.toString())).isEqualTo(2);
    assertThat(errors.toString()).contains("no demo has made", "name another folder");
    assertThat(mine).exists();
  }

  @Test
  void aLengthOutOfReasonIsWrongInput() {
    assertThat(run("--out", folder.toString(), "--seconds", "4")).isEqualTo(2);
    assertThat(run("--out", folder.toString(), "--seconds", "soon")).isEqualTo(2);
    assertThat(errors.toString()).contains("4 is not from 5 to 3600", "soon");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void helpShowsAnExample() {
    StringWriter out = new StringWriter();

    assertThat(command().setOut(new PrintWriter(out)).execute("--help")).isZero();
    assertThat(out.toString()).contains("./tingfeng demo", "--keep-open");
  }

  private int run(String... words) {
    return command().execute(words);
  }

  private CommandLine command() {
    Faults faults = new Faults();
    return new CommandLine(
            new DemoCommand(
                () -> Path.of("lexicons"),
                (workspace, clock, visits, looks) -> {
                  throw new AssertionError("the demo must not begin");
                }))
        .setExecutionExceptionHandler(faults)
        .setParameterExceptionHandler(faults)
        .setErr(new PrintWriter(errors));
  }
}
