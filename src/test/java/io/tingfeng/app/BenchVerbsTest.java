package io.tingfeng.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.tingfeng.pipeline.SampleWorkspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Measuring beside another engine, which is played here. */
class BenchVerbsTest {
  @TempDir private Path folder;
  private final Map<String, Integer> asked = new ConcurrentHashMap<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private HttpServer peer;
  private String ofBulk = "{\"errors\":false}";

  @BeforeEach
  void open() throws IOException {
    SampleWorkspace.in(folder, "sources: []\n", "");
    peer = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    peer.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          int lines = (int) body.lines().count();
          asked.merge(path, path.endsWith("_bulk") ? lines : 1, Integer::sum);
          byte[] answer = (path.endsWith("_bulk") ? ofBulk : "{}").getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(path.endsWith("_count") ? 404 : 200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    peer.start();
  }

  @AfterEach
  void close() {
    peer.stop(0);
  }

  @Test
  void thePeerGetsTheSameMentionsAndIsAskedInTurn() {
    assertThat(bench()).as(err.toString()).isZero();

    assertThat(asked.get("/mentions/_bulk")).as("two lines a mention").isEqualTo(120);
    assertThat(asked.get("/mentions/_search")).as("5 questions, twice 2 rounds").isEqualTo(20);
    assertThat(out.toString())
        .contains("60 mentions", "OpenSearch took them", "all brands by hour, 72 h")
        .containsPattern("OpenSearch p50 +[0-9.]+ ms +p99 +[0-9.]+ ms +[0-9.]+ times");
  }

  @Test
  void aPeerThatRefusesMentionsEndsTheMeasuring() {
    ofBulk = "{\"errors\":true}";

    assertThat(bench()).isNotZero();
    assertThat(err.toString()).contains("refused a part");
    assertThat(asked).doesNotContainKey("/mentions/_search");
  }

  private int bench() {
    String address = "http://127.0.0.1:" + peer.getAddress().getPort();
    CommandLine line =
        Main.commandLine(folder).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return line.execute(
        "--workspace",
        folder.toString(),
        "bench",
        "http",
        "--mentions=60",
        "--rounds=2",
        "--beside=" + address);
  }
}
