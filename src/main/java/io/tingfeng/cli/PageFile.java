package io.tingfeng.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.tingfeng.extract.address.WebAddress;
import io.tingfeng.text.TextDecoder;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A saved page that a line of a batch verb names.
 *
 * @param address where the page was found, when the line says so
 */
record PageFile(byte[] body, Optional<String> contentType, Optional<URI> address) {
  private static final int MOST_BYTES = 64 << 20;

  /**
   * Reads the file of a line.
   *
   * @param folder where relative paths start
   * @throws IllegalArgumentException when the file is not there
   */
  static PageFile read(JsonNode line, Path folder) throws IOException {
    Path file = folder.resolve(JsonLines.required(line, "file"));
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("names a file that is not there: " + file);
    }
    return new PageFile(
        bytes(file), text(line, "contentType"), text(line, "url").flatMap(WebAddress::parse));
  }

  /** Reads a file, {@code .gz} or not. */
  static PageFile read(Path file, Optional<String> url) throws IOException {
    return new PageFile(bytes(file), Optional.empty(), url.flatMap(WebAddress::parse));
  }

  TextDecoder.Decoded decoded() {
    return TextDecoder.decode(body, contentType);
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file))) {
      raw.mark(2);
      boolean zipped = raw.read() == 0x1f && raw.read() == 0x8b;
      raw.reset();
      try (InputStream plain = zipped ? new GZIPInputStream(raw, 1 << 16) : raw) {
        return plain.readNBytes(MOST_BYTES);
      }
    }
  }

  private static Optional<String> text(JsonNode line, String field) {
    JsonNode value = line.path(field);
    return value.isTextual() && !value.asText().isBlank()
        ? Optional.of(value.asText())
        : Optional.empty();
  }
}
