package io.tingfeng.demo.town;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a site of the town answers to one request. */
sealed interface Answer {

  /** A page, or a status with hardly one. */
  @SuppressWarnings("ArrayRecordComponent") // Sent once and never compared.
  record Page(int status, Map<String, String> headers, byte[] body) implements Answer {}

  /** The connection is broken off before anything is said. */
  record BrokenOff() implements Answer {}

  /** Nothing is said for so long that whoever asked goes away. */
  record Silence() implements Answer {}

  static Page html(String text) {
    return text("text/html; charset=utf-8", text, StandardCharsets.UTF_8);
  }

  /** A page that names its charset only in itself, as old sites do. */
  static Page html(String text, Charset charset) {
    return text("text/html", text, charset);
  }

  static Page xml(String text) {
    return text("application/rss+xml; charset=utf-8", text, StandardCharsets.UTF_8);
  }

  static Page plain(String text) {
    return text("text/plain; charset=utf-8", text, StandardCharsets.UTF_8);
  }

  @SuppressWarnings("ArrayRecordComponent")
  static Page json(byte[] body) {
    return new Page(200, Map.of("Content-Type", "application/json; charset=utf-8"), body);
  }

  static Page notFound() {
    return new Page(404, Map.of(), new byte[0]);
  }

  /** Busy: asks to be left alone for some seconds. */
  static Page busy(long seconds) {
    return new Page(503, Map.of("Retry-After", String.valueOf(seconds)), new byte[0]);
  }

  private static Page text(String type, String text, Charset charset) {
    return new Page(200, Map.of("Content-Type", type), text.getBytes(charset));
  }
}
