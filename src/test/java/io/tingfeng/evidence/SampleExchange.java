package io.tingfeng.evidence;

import io.tingfeng.fetch.Exchange;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Exchanges for tests. */
public final class SampleExchange {
  static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

  private SampleExchange() {}

  public static Exchange page(int number, String text) {
    byte[] body =
        ("<html><body><h1>" + text + "</h1></body></html>").getBytes(StandardCharsets.UTF_8);
    return new Exchange(
        URI.create("https://news.example/a/" + number),
        NOON,
        Duration.ofMillis(120),
        200,
        "GET /a/" + number + " HTTP/1.1\r\nHost: news.example\r\nUser-Agent: Tingfeng/test\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
            + "Date: Tue, 24 Nov 2026 04:00:03 GMT\r\nContent-Length: "
            + body.length
            + "\r\n\r\n",
        body,
        false,
        List.of("192.0.2.7", "192.0.2.8"),
        Optional.of(address()),
        Optional.of(
            new Exchange.Tls("TLSv1.3", "TLS_AES_128_GCM_SHA256", List.of("ab".repeat(32)))));
  }

  private static InetAddress address() {
    try {
      return InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 7});
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }
}
