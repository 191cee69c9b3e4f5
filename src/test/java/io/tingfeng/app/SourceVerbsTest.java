package io.tingfeng.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tingfeng.pipeline.ListServer;
import io.tingfeng.pipeline.SampleWorkspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The verbs about sources as an operator uses them, against a site on loopback. */
class SourceVerbsTest {
  @TempDir private Path folder;
  private final ListServer server = new ListServer();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void open() throws IOException {
    SampleWorkspace.in(
        folder,
        SampleWorkspace.list(server)
            + "    legal: 公开新闻，仅供本单位监测\n"
            + "  - {id: closed, name: 停用的, kind: feed, platform: news, enabled: false, address:"
            + " 'https://closed.example/rss'}\n",
        SampleWorkspace.LOOPBACK);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void theListShowsEverySourceAndHowItFares() {
    assertThat(run("source", "list")).as("new ones are no alarm").isZero();
    assertThat(out.toString()).contains("gazette", "new", "closed", "off", "1 of 1 sources");

    run("once", "gazette");
    assertThat(run("source", "list", "--format", "json")).isZero();
    JsonNode gazette = json().get(0);
    assertThat(gazette.path("state").asText()).isEqualTo("ok");
    assertThat(gazette.path("failures").asInt()).isZero();
    assertThat(gazette.path("lastNews").asText()).isEqualTo("2026-11-20 10:30");
  }

  @Test
  void aStoppedHostIsNotAskedForAnythingUntilItIsStartedAgain() {
    assertThat(run("source", "stop", "gazette", "--reason", "站长来信")).isZero();
    assertThat(run("source", "stop")).isZero();
    assertThat(out.toString()).contains("127.0.0.1:", "站长来信");

    assertThat(run("once", "gazette")).isEqualTo(1);
    assertThat(out.toString()).contains("refused").contains("站长来信");
    assertThat(server.published()).isZero();

    assertThat(run("source", "start", server.address("/list").toString())).isZero();
    assertThat(run("once", "gazette")).isZero();
    assertThat(server.published()).isPositive();
  }

  @Test
  void theLedgerShowsGroundLeaveAndRequests() {
    run("once", "gazette");

    assertThat(run("source", "ledger", "--format", "json")).isZero();
    JsonNode entry = json().get(0);
    assertThat(entry.path("legal").asText()).isEqualTo("公开新闻，仅供本单位监测");
    assertThat(entry.path("leave").asText()).isEqualTo("allowed");
    assertThat(entry.at("/robots/0/verdict").asText()).isEqualTo("no-file");
    assertThat(entry.path("today").asInt()).as("robots, list, three articles").isEqualTo(5);
    assertThat(entry.path("requests")).hasSize(1);
  }

  @Test
  void theHistoryOfAPostShowsItsFirstAndLastSight() {
    run("once", "gazette");
    run("search", "编号1", "--format", "json");
    String id = json().get(0).path("id").asText();

    assertThat(run("history", id)).isZero();
    assertThat(out.toString()).contains("first seen", "last seen", "苇汀茶饮门店见闻");
    assertThat(run("history", "0")).isEqualTo(2);
  }

  @Test
  void theHealthOfOneSourceNamesTheCausesOfItsVisits() {
    server.hideArticles(true);
    run("once", "gazette");

    assertThat(run("source", "health", "gazette")).isZero();
    assertThat(out.toString()).contains("unreadable", "login", "login-wall");
    assertThat(run("source", "health", "gazete")).isEqualTo(2);
    assertThat(err.toString()).contains("has no source gazete").contains("gazette");
  }

  private int run(String... words) {
    out.getBuffer().setLength(0);
    List<String> all = new ArrayList<>(List.of("--workspace", folder.toString()));
    all.addAll(List.of(words));
    CommandLine line =
        Main.commandLine(folder).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return line.execute(all.toArray(String[]::new));
  }

  private JsonNode json() {
    try {
      return new ObjectMapper().readTree(out.toString());
    } catch (IOException e) {
      throw new AssertionError(out.toString(), e);
    }
  }
}
