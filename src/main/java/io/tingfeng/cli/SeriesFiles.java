package io.tingfeng.cli;

import io.tingfeng.model.Problems;
import io.tingfeng.text.PublishTimes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Option;

/** The two files of a verb over a series of counts: CSV with a timestamp and a value a row. */
final class SeriesFiles extends BatchFiles {
  private static final Instant NO_LIMIT = Instant.parse("9999-01-01T00:00:00Z");

  @Option(
      names = "--zone",
      defaultValue = "Asia/Shanghai",
      paramLabel = "ZONE",
      description = "Zone of times that name none (default: ${DEFAULT-VALUE}).")
  private ZoneId zone = ZoneId.of("Asia/Shanghai");

  /**
   * One row of a series.
   *
   * @param text timestamp and value as they stood in the file
   * @param value absent when nobody could count
   */
  record Row(String text, Instant at, OptionalDouble value) {}

  /** The zone of times that name none. */
  ZoneId zone() {
    return zone;
  }

  /** The rows of the file in order; broken ones are left out and told by {@link #tell}. */
  List<Row> read() throws IOException {
    List<Row> rows = new ArrayList<>();
    try (BufferedReader lines = reader()) {
      Columns columns = columns(lines.readLine());
      Instant last = Instant.MIN;
      int number = 1;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        Optional<Row> row = line.isBlank() ? Optional.empty() : row(line, columns, number);
        if (row.isPresent() && row.get().at().isAfter(last)) {
          last = row.get().at();
          rows.add(row.get());
        } else if (row.isPresent()) {
          fault(number, "does not come after the row before it", "sort the rows by time");
        }
      }
    }
    return rows;
  }

  /** Writes a header and lines. */
  void write(String header, Iterable<String> lines) throws IOException {
    try (Writer writer = writer()) {
      writer.append(header).append('\n');
      for (String line : lines) {
        writer.append(line).append('\n');
      }
    }
  }

  private record Columns(int timestamp, int value) {}

  private Columns columns(@org.jspecify.annotations.Nullable String header) {
    List<String> names =
        header == null ? List.of() : Arrays.stream(header.split(",", -1)).map(this::name).toList();
    if (!names.contains("timestamp") || !names.contains("value")) {
      throw Problems.of(
          in(),
          1,
          "",
          "names no columns timestamp and value",
          "begin the file with timestamp,value");
    }
    return new Columns(names.indexOf("timestamp"), names.indexOf("value"));
  }

  private String name(String cell) {
    return cell.replace("\ufeff", "").replace("\"", "").strip();
  }

  private Optional<Row> row(String line, Columns columns, int number) {
    String[] cells = line.split(",", -1);
    if (cells.length <= Math.max(columns.timestamp(), columns.value())) {
      fault(number, "has too few cells", "write timestamp,value");
      return Optional.empty();
    }
    String time = cells[columns.timestamp()].strip();
    String value = cells[columns.value()].strip();
    Optional<Instant> at = PublishTimes.parse(time, NO_LIMIT, zone);
    if (at.isEmpty()) {
      fault(number, "has no time: " + time, "write 2026-11-20 08:05:00");
      return Optional.empty();
    }
    return count(value, number).map(count -> new Row(time + "," + value, at.get(), count));
  }

  /** The count; present and empty when nobody could count, absent when it is broken. */
  private Optional<OptionalDouble> count(String value, int number) {
    if (value.isEmpty()) {
      return Optional.of(OptionalDouble.empty());
    }
    try {
      double count = Double.parseDouble(value);
      if (Double.isFinite(count) && count >= 0) {
        return Optional.of(OptionalDouble.of(count));
      }
    } catch (NumberFormatException e) {
      // Told below, like a count that is below zero.
    }
    fault(number, "has no count: " + value, "write a number from 0 on, or nothing for no data");
    return Optional.empty();
  }
}
