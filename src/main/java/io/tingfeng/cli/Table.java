package io.tingfeng.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table for the terminal: Chinese characters count two columns, numbers stand right. */
final class Table {
  private static final int WIDEST = 60;
  private static final String NOTHING = "–";

  private final List<String> columns;
  private final List<List<String>> cells;
  private final boolean[] right;

  private Table(List<String> columns, List<List<String>> cells, boolean[] right) {
    this.columns = columns;
    this.cells = cells;
    this.right = right;
  }

  static Table of(List<String> columns, List<Map<String, Object>> rows) {
    boolean[] right = new boolean[columns.size()];
    List<List<String>> cells = new ArrayList<>();
    for (Map<String, Object> row : rows) {
      List<String> line = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        Object value = row.get(columns.get(i));
        right[i] |= value instanceof Number;
        line.add(text(value));
      }
      cells.add(line);
    }
    return new Table(columns, cells, right);
  }

  void print(PrintWriter out) {
    int[] widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      int column = i;
      widths[i] =
          Math.max(
              width(columns.get(i)),
              cells.stream().mapToInt(line -> width(line.get(column))).max().orElse(0));
    }
    line(out, columns, widths);
    cells.forEach(line -> line(out, line, widths));
  }

  private void line(PrintWriter out, List<String> line, int[] widths) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String space = " ".repeat(widths[i] - width(line.get(i)));
      text.append(right[i] ? space + line.get(i) : line.get(i) + space).append("  ");
    }
    out.println(text.toString().stripTrailing());
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> NOTHING;
      case Double number -> String.format(Locale.ROOT, "%.3f", number);
      case Long number -> String.format(Locale.ROOT, "%,d", number);
      case Integer number -> String.format(Locale.ROOT, "%,d", number);
      default -> cut(value.toString().replaceAll("[\\p{Cntrl}\\s]+", " ").strip());
    };
  }

  private static String cut(String text) {
    int room = WIDEST;
    for (int i = 0; i < text.length(); i++) {
      room -= width(text.charAt(i));
      if (room < 0) {
        return text.substring(0, i) + "…";
      }
    }
    return text;
  }

  /** Columns that a terminal needs for a text. */
  static int width(String text) {
    return text.chars().map(c -> width((char) c)).sum();
  }

  private static int width(char c) {
    boolean wide =
        c >= 0x1100 && c <= 0x115f
            || c >= 0x2e80 && c <= 0xa4cf
            || c >= 0xac00 && c <= 0xd7a3
            || c >= 0xf900 && c <= 0xfaff
            || c >= 0xfe30 && c <= 0xfe6f
            || c >= 0xff00 && c <= 0xff60
            || c >= 0xffe0 && c <= 0xffe6;
    return wide ? 2 : 1;
  }
}
