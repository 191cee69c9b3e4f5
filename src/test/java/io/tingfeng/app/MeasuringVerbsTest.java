package io.tingfeng.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tingfeng.pipeline.ListServer;
import io.tingfeng.pipeline.SampleWorkspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs by which the product is measured, and the visit of a single source. */
class MeasuringVerbsTest {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void open() {
    SampleWorkspace.in(folder, "sources: []\n", "");
  }

  @Test
  void scoreSaysHowNegativeATextIsAndAboutWhom() throws IOException {
    Path in =
        file(
            "in.jsonl",
            """
            {"id":"1","text":"栎川比苇汀好太多了，苇汀的店员态度恶劣，拒绝退款","targets":["苇汀","栎川"]}
            {"id":"2","title":"新店开业","text":"环境干净，服务热情，味道很好，强烈推荐"}
            """);
    Path scores = folder.resolve("scores.jsonl");

    assertThat(run("score", "--in", in.toString(), "--out", scores.toString(), "--explain"))
        .isZero();

    List<JsonNode> rows = rows(scores);
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).get("label").asText()).isEqualTo("negative");
    assertThat(rows.get(0).get("negative").asDouble()).isBetween(0.37, 1.0);
    assertThat(rows.get(0).at("/targets/0/name").asText()).isEqualTo("苇汀");
    assertThat(rows.get(0).at("/targets/0/label").asText()).isEqualTo("negative");
    assertThat(rows.get(0).at("/targets/1/label").asText()).isNotEqualTo("negative");
    assertThat(rows.get(0).get("cues")).isNotEmpty();
    assertThat(rows.get(1).get("negative").asDouble()).isBetween(0.0, 0.37);
  }

  @Test
  void aBrokenLineIsToldByNumber() throws IOException {
    Path in = file("in.jsonl", "{\"id\":\"1\",\"text\":\"好\"}\n{\"id\":\n");
    assertThat(run("score", "--in", in.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("in.jsonl:2");
  }

  @Test
  void heatBacktestKeepsEachRowAndAlarmsOnceAtABurst() throws IOException {
    StringBuilder series = new StringBuilder("timestamp,value\n");
    LocalDateTime start = LocalDateTime.parse("2026-10-01T00:00");
    for (int hour = 0; hour < 24 * 21; hour++) {
      boolean burst = hour >= 24 * 18 + 9 && hour < 24 * 18 + 13;
      int value = burst ? 400 : 5 + (hour * 7 + hour / 24 * 3) % 6;
      series.append(STAMP.format(start.plusHours(hour))).append(',').append(value).append('\n');
    }
    Path scores = folder.resolve("scores.csv");

    String in = file("series.csv", series.toString()).toString();
    assertThat(run("heat", "backtest", "--in", in, "--out", scores.toString())).isZero();

    List<String> lines = Files.readAllLines(scores);
    assertThat(lines).hasSize(24 * 21 + 1).first().isEqualTo("timestamp,value,anomaly_score");
    List<String> alarms =
        lines.stream()
            .skip(1)
            .filter(line -> Double.parseDouble(line.substring(line.lastIndexOf(',') + 1)) >= 0.5)
            .toList();
    assertThat(alarms).hasSize(1).first().asString().startsWith("2026-10-19 09:00:00,400");
  }

  @Test
  void heatSpreadAlertsForAStreamThatRunsAwayAndNotForAQuietOne() throws IOException {
    List<Integer> fast = new ArrayList<>();
    for (int i = 0; i < 800; i++) {
      fast.add(i * 4);
    }
    Path in =
        file(
            "spread.jsonl",
            "{\"id\":\"fast\",\"reposts\":"
                + fast
                + "}\n{\"id\":\"quiet\",\"reposts\":[60,900,5000]}\n");
    Path said = folder.resolve("said.jsonl");

    assertThat(run("heat", "spread", "--in", in.toString(), "--out", said.toString())).isZero();

    List<JsonNode> rows = rows(said);
    assertThat(rows.get(0).get("alert_at").asInt()).isBetween(1, 500 * 4);
    assertThat(rows.get(0).get("final").asDouble()).isGreaterThan(500);
    assertThat(rows.get(1).get("alert_at").isNull()).isTrue();
  }

  @Test
  void lexiconEvalTellsFiguresAndTheWorstErrors() throws IOException {
    Path gold =
        file(
            "gold.jsonl",
            """
            {"id":"1","text":"质量太差，用了两天就坏了，客服还骂人","label":"negative"}
            {"id":"2","text":"包装精美，物流很快，非常满意","label":"positive"}
            {"id":"3","text":"今天下午三点开新品发布会","label":"neutral"}
            """);
    assertThat(run("lexicon", "eval", "--gold", gold.toString())).isZero();
    assertThat(out.toString()).containsIgnoringCase("auc").containsIgnoringCase("precision");
  }

  @Test
  void onceVisitsASourceNowAndADryRunKeepsNothing() throws IOException {
    try (ListServer site = new ListServer()) {
      SampleWorkspace.in(folder, SampleWorkspace.list(site), SampleWorkspace.LOOPBACK);

      assertThat(run("once", "gazette", "--dry-run")).as(err.toString()).isZero();
      assertThat(out.toString()).contains("http://127.0.0.1");
      run("search", "platform:news");
      assertThat(out.toString()).doesNotContain("街坊小报");

      assertThat(run("once", "gazette", "--format", "json")).as(err.toString()).isZero();
      JsonNode visit = JSON.readTree(out.toString()).get(0);
      assertThat(visit.get("posts").asInt()).isPositive();
      run("search", "platform:news");
      assertThat(out.toString()).contains("街坊小报");

      assertThat(run("once", "gazete")).isEqualTo(2);
      assertThat(err.toString()).contains("gazette");
    }
  }

  @Test
  void csvExportsOfOtherToolsAreImportedWithChineseHeadings() throws IOException {
    Path in = folder.resolve("export.csv");
    Files.write(
        in,
        "标题,内容,时间,作者,转发\n苇汀茶饮致歉,\"涉事门店停业,全面自查\",2026-11-18 10:00,澜州早知道,12\n"
            .getBytes(Charset.forName("GB18030")));
    assertThat(run("import", in.toString())).as(err.toString()).isZero();
    assertThat(run("search", "全面自查", "--format", "json")).isZero();
    JsonNode found = JSON.readTree(out.toString()).get(0);
    assertThat(found.at("/engagement/reposts").asInt()).isEqualTo(12);
    assertThat(found.at("/author").asText()).as("a private person's name").startsWith("网友");
    assertThat(found.at("/at").asText()).startsWith("2026-11-18T10:00");
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static List<JsonNode> rows(Path file) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      rows.add(JSON.readTree(line));
    }
    return rows;
  }

  private int run(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    List<String> all = new ArrayList<>(List.of("--workspace", folder.toString()));
    all.addAll(List.of(args));
    return Main.commandLine(folder)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(all.toArray(String[]::new));
  }
}
