package io.tingfeng.web.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A kind of file. */
public enum ExportFormat {
  CSV("text/csv; charset=utf-8"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  JSONL("application/x-ndjson; charset=utf-8"),
  RSS("application/rss+xml; charset=utf-8");

  private final String contentType;

  ExportFormat(String contentType) {
    this.contentType = contentType;
  }

  /** The kind that a word names. */
  public static Optional<ExportFormat> named(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }

  /** The word in addresses and the ending of files: {@code csv}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What browsers are told. */
  public String contentType() {
    return contentType;
  }

  /** Begins a file; who closes it finishes the file and leaves the stream open. */
  public MentionWriter open(OutputStream to, ExportHead head) throws IOException {
    return switch (this) {
      case CSV -> new CsvFile(to, head);
      case XLSX -> new XlsxFile(to, head);
      case JSONL -> new JsonlFile(to, head);
      case RSS -> new RssFile(to, head);
    };
  }
}
