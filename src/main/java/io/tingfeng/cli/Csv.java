package io.tingfeng.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Comma-separated values that no spreadsheet takes for formulas. */
final class Csv {
  private Csv() {}

  static void print(PrintWriter out, List<String> columns, List<Map<String, Object>> rows) {
    // Excel takes UTF-8 for the local charset unless a mark stands in front.
    out.print('\ufeff');
    out.print(columns.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n");
    for (Map<String, Object> row : rows) {
      out.print(
          columns.stream().map(column -> cell(row.get(column))).collect(Collectors.joining(","))
              + "\r\n");
    }
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    String text = value.toString();
    // A scraped text that begins like a formula would be run by the reader's spreadsheet.
    boolean formula =
        !(value instanceof Number) && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
