package io.tingfeng.demo.town;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Reads a file of the script: tab-separated lines {@code when place reach author title text}.
 *
 * <p>{@code when} is {@code -2 15:20} (a day from today, a time), {@code 2x} (so often during the
 * span that the last line {@code @ from to even|falling} names), or {@code +35} for a reply so many
 * minutes after the thread above it. A lone {@code -} leaves a column out.
 */
final class ScriptFile {
  private static final int COLUMNS = 6;

  private final List<ScriptLine> lines = new ArrayList<>();
  private ScriptLine.When.Day from = new ScriptLine.When.Day(0, LocalTime.MIDNIGHT);
  private ScriptLine.When.Day to = from;
  private boolean falling;

  private ScriptFile() {}

  /** The entries of a file in their order. */
  static List<ScriptLine> read(String name) {
    ScriptFile file = new ScriptFile();
    rows(name).forEach(file::row);
    return file.lines;
  }

  /** The rows of a resource of the demo, cut at tabs, without comments. */
  static List<String[]> rows(String name) {
    try (InputStream in = ScriptFile.class.getResourceAsStream("/demo/" + name);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the program was built without " + name, e);
    }
  }

  private void row(String[] row) {
    if (row[0].equals("@")) {
      from = day(row[1]);
      to = day(row[2]);
      falling = row[3].equals("falling");
    } else if (row.length != COLUMNS) {
      throw new IllegalArgumentException(row.length + " columns: " + String.join(" ", row));
    } else if (row[0].startsWith("+")) {
      ScriptLine.ReplyLine reply =
          new ScriptLine.ReplyLine(Integer.parseInt(row[0].substring(1)), word(row[3]), row[5]);
      lines.getLast().replies().add(reply);
    } else {
      lines.add(
          new ScriptLine(
              when(row[0]),
              Place.of(row[1]),
              reach(row[2]),
              word(row[3]),
              word(row[4]),
              word(row[5]).replace("\\n", "\n"),
              new ArrayList<>()));
    }
  }

  private ScriptLine.When when(String text) {
    return text.endsWith("x")
        ? new ScriptLine.When.Often(
            Integer.parseInt(text.substring(0, text.length() - 1)), from, to, falling)
        : day(text);
  }

  private static ScriptLine.When.Day day(String text) {
    String[] parts = text.split(" ", -1);
    return new ScriptLine.When.Day(Integer.parseInt(parts[0]), LocalTime.parse(parts[1]));
  }

  private static Reach reach(String text) {
    if (text.equals("-")) {
      return new Reach(0, 1);
    }
    String[] parts = text.split("/", -1);
    return new Reach(Long.parseLong(parts[0]), Double.parseDouble(parts[1]));
  }

  private static String word(String text) {
    return text.equals("-") ? "" : text;
  }
}
