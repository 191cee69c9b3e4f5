package io.tingfeng.web.export;

import io.tingfeng.model.Mention;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comma-separated values that no spreadsheet takes for formulas. */
final class CsvFile implements MentionWriter {
  private final Writer out;
  private final ExportHead head;

  CsvFile(OutputStream to, ExportHead head) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), 1 << 16);
    this.head = head;
    // Excel takes UTF-8 for the local charset unless a mark stands in front.
    out.write('\ufeff');
    line(List.of(head.line()));
    line(MentionRow.COLUMNS);
  }

  @Override
  public void write(Mention mention) throws IOException {
    line(MentionRow.of(mention, head));
  }

  private void line(List<? extends @Nullable Object> cells) throws IOException {
    String separator = "";
    for (Object cell : cells) {
      out.write(separator);
      out.write(
          cell == null ? "" : cell instanceof Number ? cell.toString() : text(cell.toString()));
      separator = ",";
    }
    out.write("\r\n");
  }

  private static String text(String text) {
    String safe = Plain.unlikeFormula(text);
    boolean isQuoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return isQuoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
