package io.tingfeng.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.tingfeng.model.Problem;
import io.tingfeng.model.Problems;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The two files of a batch verb: a JSON object a line in, one out; {@code -} is the terminal. */
final class JsonLines {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModules(new Jdk8Module(), new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();
  private static final int MOST_FAULTS = 50;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "F",
      description = "JSON Lines to read, also .gz; - is stdin.")
  private String in = "-";

  @Option(
      names = "--out",
      defaultValue = "-",
      paramLabel = "G",
      description = "Where results go; - is stdout (default).")
  private String out = "-";

  private final List<Problem> problems = new ArrayList<>();

  /** Turns one line into another. */
  interface Step {
    /**
     * The line that goes out.
     *
     * @throws IllegalArgumentException in words for the user when a field is missing or wrong
     */
    ObjectNode apply(JsonNode line) throws IOException;
  }

  /** Reads lines for their effect alone. */
  interface Reader {
    void accept(JsonNode line) throws IOException;
  }

  /** An empty object. */
  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /** Any value as JSON. */
  static JsonNode tree(@Nullable Object value) {
    return JSON.valueToTree(value);
  }

  /** A text field that must be there. */
  static String required(JsonNode line, String field) {
    JsonNode value = line.path(field);
    if (!value.isValueNode() || value.isNull()) {
      throw new IllegalArgumentException("has no \"" + field + "\"");
    }
    return value.asText();
  }

  /** The folder that paths inside the lines start from. */
  Path folder() {
    Path parent = in.equals("-") ? null : Path.of(in).toAbsolutePath().getParent();
    return parent == null ? Path.of("") : parent;
  }

  /**
   * Answers every line in order.
   *
   * @throws Problems with the faults of the lines that could not be answered; the others were
   */
  void answer(Step step) throws IOException {
    try (Writer writer = writer()) {
      read(line -> writer.append(JSON.writeValueAsString(step.apply(line))).append('\n'));
    }
    tell();
  }

  /** Reads all lines, then writes whatever comes of them. */
  void gather(Reader reader, Iterable<ObjectNode> results) throws IOException {
    read(reader);
    try (Writer writer = writer()) {
      for (ObjectNode result : results) {
        writer.append(JSON.writeValueAsString(result)).append('\n');
      }
    }
    tell();
  }

  private void read(Reader reader) throws IOException {
    int number = 0;
    try (BufferedReader lines = reader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          one(reader, line, number);
        }
      }
    }
  }

  private void one(Reader reader, String line, int number) throws IOException {
    try {
      JsonNode node = JSON.readTree(line);
      if (!node.isObject()) {
        throw new IllegalArgumentException("is not a JSON object");
      }
      reader.accept(node);
    } catch (JsonProcessingException e) {
      fault(number, "is not JSON: " + e.getOriginalMessage());
    } catch (IllegalArgumentException e) {
      fault(number, String.valueOf(e.getMessage()));
    }
  }

  private void fault(int line, String what) {
    if (problems.size() < MOST_FAULTS) {
      problems.add(new Problem(in, line, "", what, "mend the line; the others were answered"));
    }
  }

  private void tell() {
    if (!problems.isEmpty()) {
      throw new Problems(problems);
    }
  }

  private BufferedReader reader() throws IOException {
    InputStream bytes = in.equals("-") ? System.in : Files.newInputStream(Path.of(in));
    InputStream plain = in.endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), 1 << 16);
  }

  private Writer writer() throws IOException {
    OutputStream bytes = out.equals("-") ? Unclosed.stdout() : Files.newOutputStream(Path.of(out));
    return new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), 1 << 16);
  }
}
