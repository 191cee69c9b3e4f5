package io.tingfeng.text;

import io.tingfeng.model.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Reads the plain text files that analysts edit: UTF-8, one entry a line, columns parted by tabs,
 * {@code #} begins a comment line.
 */
public final class EntryFile {
  private static final int LONGEST_TERM = 40;

  private EntryFile() {}

  /**
   * One line.
   *
   * @param line counted from 1
   */
  public record Entry(String file, int line, List<String> columns) {

    /** A column counted from 0; empty when the line is shorter. */
    public String column(int index) {
      return index < columns.size() ? columns.get(index) : "";
    }

    /** The place for messages: {@code negative.txt:12}. */
    public String place() {
      return file + ":" + line;
    }

    /** A fault of this entry. */
    public Problem problem(String what, String mend) {
      return new Problem(file, line, column(0), what, mend);
    }

    /** A column as a number within bounds; a fault is added and the low bound given otherwise. */
    public double number(int index, double low, double high, List<Problem> problems) {
      String text = column(index);
      try {
        double value = Double.parseDouble(text);
        if (value >= low && value <= high) {
          return value;
        }
        problems.add(problem(text + " is out of range", "write " + low + " to " + high));
      } catch (NumberFormatException e) {
        String what = text.isEmpty() ? "has no number after a tab" : text + " is not a number";
        problems.add(problem(what, "write the term, a tab, and a number"));
      }
      return low;
    }
  }

  /** The entries of a file; faults of the file itself are added to the problems. */
  public static List<Entry> read(Path path, List<Problem> problems) {
    String name = String.valueOf(path.getFileName());
    List<Entry> entries = new ArrayList<>();
    int number = 0;
    for (String line : lines(path, name, problems)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> columns = List.of(line.split("\t", -1)).stream().map(String::strip).toList();
      Entry entry = new Entry(name, number, columns);
      if (entry.column(0).isEmpty()) {
        problems.add(entry.problem("begins with a tab or a blank", "put the term first"));
      } else if (entry.column(0).length() > LONGEST_TERM) {
        problems.add(entry.problem("is longer than " + LONGEST_TERM, "shorten it"));
      } else {
        entries.add(entry);
      }
    }
    return entries;
  }

  /** Eight letters that stand for exactly this content. */
  public static String version(String content) {
    CRC32C sum = new CRC32C();
    sum.update(content.getBytes(StandardCharsets.UTF_8));
    return String.format("%08x", sum.getValue());
  }

  private static List<String> lines(Path path, String name, List<Problem> problems) {
    try {
      String text = Files.readString(path);
      return (text.startsWith("\ufeff") ? text.substring(1) : text).lines().toList();
    } catch (NoSuchFileException e) {
      problems.add(new Problem(name, 0, "", "there is no such file: " + path, "restore it"));
    } catch (CharacterCodingException e) {
      problems.add(new Problem(name, 0, "", "the file is not UTF-8", "save it as UTF-8"));
    } catch (IOException e) {
      problems.add(new Problem(name, 0, "", "cannot be read: " + e.getMessage(), "check it"));
    }
    return List.of();
  }
}
