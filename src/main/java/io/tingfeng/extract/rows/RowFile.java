package io.tingfeng.extract.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.tingfeng.text.TextDecoder;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * A file of posts: {@code .jsonl}, {@code .json} with one object a line, or {@code .csv}; also
 * {@code .gz}. The charset is told by the file's beginning: exports of Chinese office programs are
 * often GB18030.
 */
public final class RowFile {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final CsvMapper CSV =
      CsvMapper.builder().enable(CsvParser.Feature.TRIM_SPACES).build();

  /** How much of a file tells its charset. */
  private static final int BEGINNING = 1 << 18;

  private final Path path;
  private final RowReader reader;

  public RowFile(Path path, RowReader reader) {
    this.path = path;
    this.reader = reader;
  }

  /** Whether a file's name says that it holds rows. */
  public static boolean isOne(Path path) {
    return String.valueOf(path.getFileName()).matches("(?i).+\\.(jsonl|json|csv)(\\.gz)?");
  }

  /**
   * Hands on every row in order, a post or a fault; a broken row never ends the reading.
   *
   * @throws IOException when the file cannot be read to its end
   */
  public void forEach(Consumer<Row> good, Consumer<RowFault> bad) throws IOException {
    boolean csv = String.valueOf(path.getFileName()).matches("(?i).+\\.csv(\\.gz)?");
    try (Reader text = open()) {
      if (csv) {
        readCsv(text, good, bad);
      } else {
        readLines(new BufferedReader(text), good, bad);
      }
    }
  }

  private Reader open() throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(path));
    bytes.mark(2);
    boolean zipped = bytes.read() == 0x1f && bytes.read() == 0x8b;
    bytes.reset();
    InputStream plain = zipped ? new BufferedInputStream(new GZIPInputStream(bytes)) : bytes;
    plain.mark(BEGINNING);
    byte[] beginning = plain.readNBytes(BEGINNING);
    plain.reset();
    Charset charset = TextDecoder.decode(beginning, Optional.empty()).charset();
    return new BufferedReader(new InputStreamReader(plain, charset));
  }

  private void readLines(BufferedReader lines, Consumer<Row> good, Consumer<RowFault> bad)
      throws IOException {
    long number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      String row = line.startsWith("\ufeff") ? line.substring(1) : line;
      if (row.isBlank()) {
        continue;
      }
      try {
        reader.read(number, JSON.readTree(row), row, good, bad);
      } catch (JsonProcessingException e) {
        bad.accept(new RowFault(number, "not JSON: " + e.getOriginalMessage(), row));
      }
    }
  }

  private void readCsv(Reader text, Consumer<Row> good, Consumer<RowFault> bad) throws IOException {
    MappingIterator<Map<String, String>> rows =
        CSV.readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(text);
    long number = 0;
    while (true) {
      try {
        if (!rows.hasNextValue()) {
          return;
        }
        number++;
        Map<String, String> cells = rows.nextValue();
        reader.read(number, object(cells), cells.toString(), good, bad);
      } catch (JsonProcessingException | RuntimeJsonMappingException e) {
        bad.accept(new RowFault(number, "not CSV: " + e.getMessage(), ""));
        return;
      }
    }
  }

  private static ObjectNode object(Map<String, String> cells) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    cells.forEach(
        (name, cell) -> {
          if (cell != null && !cell.isEmpty()) {
            node.put(name.startsWith("\ufeff") ? name.substring(1) : name, cell);
          }
        });
    return node;
  }
}
