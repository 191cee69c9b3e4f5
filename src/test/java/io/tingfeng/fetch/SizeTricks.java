package io.tingfeng.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Bodies that are too large, packed to burst, or not packed as they say. */
final class SizeTricks {
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
  private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";

  /** Ten million zeros. */
  private static final byte[] BROTLI_BOMB =
      Base64.getDecoder().decode("y///P/gnAOKxQCD3/i///z/wTwDEYRGA7v0H");

  private SizeTricks() {}

  static List<Trick> all() {
    return List.of(
        Trick.of(
            "a body without end",
            "too-large",
            talk -> {
              talk.say(OK + "\r\n");
              talk.repeat("<p>还有</p>");
            }),
        Trick.of(
            "chunks without end",
            "too-large",
            talk -> {
              talk.say(CHUNKED);
              talk.repeat("10\r\n0123456789abcdef\r\n");
            }),
        Trick.says("200 MB announced", "too-large", OK + "Content-Length: 209715200\r\n\r\n<html>"),
        Trick.of(
            "200 MB not announced",
            "too-large",
            talk -> {
              talk.say(OK + "Connection: close\r\n\r\n");
              talk.say("x".repeat(1 << 20));
              talk.repeat("y");
            }),
        Trick.of(
            "a line of chunk sizes without end",
            "too-large",
            talk -> {
              talk.say(CHUNKED + "5;");
              talk.repeat("extension=");
            }),
        packed("a gzip bomb", "too-large", "gzip", gzip(zeros())),
        packed("a gzip bomb in gzip", "too-large", "gzip, gzip", gzip(gzip(zeros()))),
        packed("a deflate bomb", "too-large", "deflate", deflate(zeros())),
        packed("a brotli bomb", "too-large", "br", BROTLI_BOMB),
        packed("three layers of gzip", "encoding", "gzip, gzip, gzip", gzip(gzip(gzip(text())))),
        packed("two layers of gzip", "fetched", "gzip, gzip", gzip(gzip(text()))),
        packed("gzip members without text", "empty", "gzip", repeated(gzip(new byte[0]), 40_000)),
        packed("two gzip members", "fetched", "gzip", repeated(gzip(text()), 2)),
        packed("gzip with padding", "fetched", "gzip", joined(gzip(text()), new byte[64])),
        packed("gzip that is none", "encoding", "gzip", text()),
        packed("gzip without a body", "cut-short", "gzip", new byte[0]),
        packed("gzip cut short", "cut-short", "gzip", cut(gzip(text()), 8)),
        packed("gzip with a wrong sum", "encoding", "gzip", flipped(gzip(text()), 5)),
        packed("gzip with a spoilt middle", "encoding", "gzip", flipped(gzip(text()), 25)),
        bare("a packed sitemap", "fetched", gzip(text())),
        bare("a packed sitemap that bursts", "too-large", gzip(zeros())),
        bare("a packed sitemap cut short", "cut-short", cut(gzip(text()), 8)),
        packed("deflate without a head", "fetched", "deflate", cutHead(deflate(text()))),
        packed("deflate that is none", "encoding", "deflate", text()),
        packed("brotli that is none", "encoding", "br", text()),
        packed("a packing nobody knows", "encoding", "zstd", text()),
        packed("a packing with a strange name", "encoding", "\u0001\u007f", text()),
        packed("identity", "fetched", "identity", text()));
  }

  private static Trick packed(String name, String word, String encoding, byte[] body) {
    return Trick.of(
        name,
        word,
        talk -> {
          talk.say(OK + "Content-Encoding: " + encoding + "\r\nConnection: close\r\n\r\n");
          talk.say(body);
        });
  }

  private static Trick bare(String name, String word, byte[] body) {
    return Trick.of(
        name,
        word,
        talk -> {
          talk.say(
              "HTTP/1.1 200 OK\r\nContent-Type: application/x-gzip\r\nConnection: close\r\n\r\n");
          talk.say(body);
        });
  }

  private static byte[] zeros() {
    return new byte[10 << 20];
  }

  private static byte[] text() {
    return "<html><p>a page of a newspaper</p></html>"
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static byte[] deflate(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static byte[] repeated(byte[] part, int times) {
    byte[] all = new byte[part.length * times];
    for (int i = 0; i < times; i++) {
      System.arraycopy(part, 0, all, i * part.length, part.length);
    }
    return all;
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] all = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, all, one.length, other.length);
    return all;
  }

  private static byte[] cut(byte[] whole, int fewer) {
    return Arrays.copyOf(whole, whole.length - fewer);
  }

  private static byte[] cutHead(byte[] zlib) {
    return Arrays.copyOfRange(zlib, 2, zlib.length - 4);
  }

  private static byte[] flipped(byte[] whole, int fromEnd) {
    byte[] other = whole.clone();
    other[other.length - fromEnd] ^= 0x55;
    return other;
  }
}
