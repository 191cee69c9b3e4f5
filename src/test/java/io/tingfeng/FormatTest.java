package io.tingfeng;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds all sources to google-java-format. It runs here and not in a Maven plugin because a plugin
 * runs on Maven's own JDK, and JDK 17 cannot parse the language that we write.
 */
class FormatTest {
  private static final boolean WRITE = "write".equals(System.getProperty("tingfeng.format"));

  @Test
  void everySourceHasTheHouseForm() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      List<Path> crooked =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(FormatTest::isCrooked)
              .sorted()
              .toList();
      assertThat(crooked).as("run ./format").isEmpty();
    }
  }

  private static boolean isCrooked(Path file) {
    try {
      String text = Files.readString(file);
      String formed = form(text);
      if (WRITE && !formed.equals(text)) {
        Files.writeString(file, formed);
      }
      return !WRITE && !formed.equals(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FormatterException e) {
      throw new AssertionError(file + ": " + e.getMessage(), e);
    }
  }

  private static String form(String text) throws FormatterException {
    String used = RemoveUnusedImports.removeUnusedImports(text);
    String ordered = ImportOrderer.reorderImports(used, JavaFormatterOptions.Style.GOOGLE);
    return new Formatter().formatSource(ordered);
  }
}
