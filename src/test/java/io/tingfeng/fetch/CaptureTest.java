package io.tingfeng.fetch;

import static io.tingfeng.fetch.LocalSite.send;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CaptureTest {
  private final Stage stage = new Stage();
  private final LocalSite site = stage.site;

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void aCaptureHoldsWhatWentOverTheWire() throws IOException {
    byte[] packed = gzip("早上好");
    site.on(
        "/a?b=1",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(packed);
          exchange.close();
        });

    Capture capture = capture("/a?b=1");

    assertThat(capture.outcome()).isInstanceOf(FetchOutcome.Fetched.class);
    Exchange exchange = capture.exchanges().getFirst();
    assertThat(exchange.requestHead())
        .startsWith("GET /a?b=1 HTTP/1.1\r\n")
        .contains("User-Agent: Tingfeng/1.0", "Host: 127.0.0.1:" + site.port())
        .endsWith("\r\n\r\n");
    assertThat(exchange.responseHead())
        .startsWith("HTTP/1.1 200 OK\r\n")
        .containsIgnoringCase("content-encoding: gzip")
        .contains("X-Tingfeng-Transfer-Encoding: chunked")
        .endsWith("\r\n\r\n");
    assertThat(exchange.payload()).isEqualTo(packed);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(exchange.payload())).readAllBytes())
        .isEqualTo("早上好".getBytes(StandardCharsets.UTF_8));
    assertThat(exchange.names()).containsExactly("127.0.0.1");
    assertThat(exchange.peer().orElseThrow().isLoopbackAddress()).isTrue();
    assertThat(exchange.tls()).isEmpty();
    assertThat(exchange.isTruncated()).isFalse();
  }

  @Test
  void everyHopIsKept() {
    site.on("/a", exchange -> send(exchange, 302, "moved", "Location", "/b"));
    site.page("/b", "here");

    Capture capture = capture("/a");

    assertThat(capture.exchanges()).extracting(Exchange::status).containsExactly(302, 200);
    assertThat(new String(capture.exchanges().getFirst().payload(), StandardCharsets.UTF_8))
        .isEqualTo("moved");
    assertThat(capture.exchanges().getLast().address()).isEqualTo(site.at("/b"));
  }

  @Test
  void aPageThatIsGoneIsEvidenceToo() {
    site.on("/a", exchange -> send(exchange, 404, "内容已删除"));

    Capture capture = capture("/a");

    assertThat(capture.outcome().why()).contains(Cause.NOT_FOUND);
    assertThat(new String(capture.exchanges().getFirst().payload(), StandardCharsets.UTF_8))
        .isEqualTo("内容已删除");
  }

  @Test
  void whatIsTooLargeIsCutOffAndSaysSo() {
    site.page("/a", "x".repeat((int) Profiles.PACE.maxBytes() + 10));

    Exchange exchange = capture("/a").exchanges().getFirst();

    assertThat(exchange.isTruncated()).isTrue();
    assertThat(exchange.payload()).hasSize((int) Profiles.PACE.maxBytes());
  }

  @Test
  void robotsHoldForEvidenceToo() {
    site.page("/robots.txt", "User-agent: *\nDisallow: /a");
    site.page("/a", "a");

    Capture capture = capture("/a");

    assertThat(capture.exchanges()).isEmpty();
    assertThat(capture.outcome().why()).contains(Cause.ROBOTS);
  }

  private Capture capture(String path) {
    return stage.fetcher().capture(Profiles.request(site.at(path)));
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }
}
