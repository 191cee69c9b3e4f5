package io.tingfeng.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import okhttp3.Headers;
import okhttp3.brotli.Brotli;
import okio.Okio;

/**
 * Reads a body and undoes its compression. Bytes are bounded before, between and after the layers,
 * so that neither a bomb nor an endless stream of nothing costs more than the limit.
 */
final class Body {
  /** What we can undo, as the Accept-Encoding of a request. */
  static final String ENCODINGS = "gzip, br, deflate";

  /** Some servers compress twice by mistake; more layers are an attack. */
  private static final int LAYERS = 2;

  private Body() {}

  static byte[] read(InputStream raw, Headers headers, Limits limits) throws IOException {
    List<String> layers = layers(headers);
    if (layers.size() > LAYERS) {
      throw new WireException(Cause.ENCODING, layers.size() + " layers of compression");
    }
    InputStream body = bounded(raw, limits);
    for (String layer : layers.reversed()) {
      body = bounded(opened(body, layer), limits);
    }
    byte[] bytes = all(body);
    return isGzip(bytes)
        ? all(bounded(new GzipMembers(new ByteArrayInputStream(bytes)), limits))
        : bytes;
  }

  private static byte[] all(InputStream body) throws IOException {
    // Closing the outermost layer frees what the inner ones hold outside the heap.
    try (body) {
      return body.readAllBytes();
    }
  }

  /** Sitemaps come as {@code .xml.gz}, packed without a word of it; no text begins like that. */
  private static boolean isGzip(byte[] body) {
    return body.length > 2 && body[0] == 0x1f && (body[1] & 0xff) == 0x8b && body[2] == 8;
  }

  private static InputStream bounded(InputStream stream, Limits limits) {
    return new BoundedStream(stream, limits.bytes(), limits.cut());
  }

  private static List<String> layers(Headers headers) {
    return headers.values("Content-Encoding").stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .filter(name -> !name.isEmpty() && !name.equals("identity"))
        .toList();
  }

  private static InputStream opened(InputStream packed, String encoding) throws IOException {
    return switch (encoding) {
      case "gzip", "x-gzip" -> new GzipMembers(packed);
      case "deflate" -> inflated(new BufferedInputStream(packed));
      case "br" ->
          Okio.buffer(Brotli.INSTANCE.decompress(Okio.buffer(Okio.source(packed)))).inputStream();
      default -> throw new WireException(Cause.ENCODING, "unknown compression");
    };
  }

  /** The standard asks for a zlib head; many servers leave it away. */
  private static InputStream inflated(BufferedInputStream packed) throws IOException {
    packed.mark(2);
    int first = packed.read();
    int second = packed.read();
    packed.reset();
    boolean zlib = (first & 0x0f) == 8 && (first << Byte.SIZE | second) % 31 == 0;
    Inflater inflater = new Inflater(!zlib);
    return new InflaterInputStream(packed, inflater) {
      @Override
      public void close() throws IOException {
        inflater.end();
        super.close();
      }
    };
  }
}
