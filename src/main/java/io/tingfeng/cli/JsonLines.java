package io.tingfeng.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.tingfeng.model.Problems;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The two files of a batch verb over JSON Lines: an object a line in, one out. */
final class JsonLines extends BatchFiles {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModules(new Jdk8Module(), new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();
  private static final String MEND = "mend the line; the others were answered";

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
    Path parent = in().equals("-") ? null : Path.of(in()).toAbsolutePath().getParent();
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
      fault(number, "is not JSON: " + e.getOriginalMessage(), MEND);
    } catch (IllegalArgumentException e) {
      fault(number, String.valueOf(e.getMessage()), MEND);
    }
  }
}
