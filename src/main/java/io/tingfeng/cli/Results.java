package io.tingfeng.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Rows of named values, printed on stdout as the user likes them. */
final class Results {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Option(
      names = {"-f", "--format"},
      defaultValue = "table",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TABLE;

  /** Whether people look at a table, so that notes and drawings help. */
  boolean isForPeople() {
    return format == Format.TABLE;
  }

  /**
   * Prints rows.
   *
   * @param columns names, in the order in which they are printed
   * @param rows values by name; what is missing is printed as no data
   */
  void print(PrintWriter out, List<String> columns, List<Map<String, Object>> rows) {
    switch (format) {
      case TABLE -> Table.of(columns, rows).print(out);
      case CSV -> Csv.print(out, columns, rows);
      case JSONL -> rows.forEach(row -> out.println(json(ordered(columns, row))));
      case JSON -> out.println(json(rows.stream().map(row -> ordered(columns, row)).toList()));
    }
    out.flush();
  }

  /** Prints one object; people get its lines as they stand. */
  void print(PrintWriter out, Object value, String forPeople) {
    out.println(isForPeople() ? forPeople.stripTrailing() : json(value));
    out.flush();
  }

  private static Map<String, @Nullable Object> ordered(
      List<String> columns, Map<String, Object> row) {
    Map<String, @Nullable Object> ordered = new LinkedHashMap<>();
    columns.forEach(column -> ordered.put(column, row.get(column)));
    List<String> others = new ArrayList<>(row.keySet());
    others.removeAll(columns);
    others.forEach(column -> ordered.put(column, row.get(column)));
    return ordered;
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("rows hold plain values alone", e);
    }
  }
}
