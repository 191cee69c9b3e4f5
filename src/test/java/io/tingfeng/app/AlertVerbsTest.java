package io.tingfeng.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tingfeng.alert.Alert;
import io.tingfeng.alert.AlertId;
import io.tingfeng.heat.Coverage;
import io.tingfeng.heat.HeatReading;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.pipeline.SampleWorkspace;
import io.tingfeng.store.Database;
import io.tingfeng.store.JdbcAlertStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What people do about alerts, as they would type it. */
class AlertVerbsTest {
  private static final BrandId TEA = new BrandId("weiting");
  private static final Instant RAISED = Instant.parse("2026-11-18T02:00:00Z");
  private static final String ID = AlertId.of(TEA, RAISED).value();

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void open() throws IOException {
    SampleWorkspace.in(
        folder,
        "sources: []\n",
        """
        mail: {host: smtp.example, from: a@pr.example}
        alerts:
          - {channel: mail, to: [zhou@pr.example], quiet: "22:00-07:30"}
          - {channel: wecom, url: env:GROUP, from: orange}
          - {channel: mail, to: [boss@pr.example], after: 1h}
        """);
    Path posts = folder.resolve("posts.jsonl");
    Files.writeString(
        posts, "{\"id\":\"1\",\"title\":\"苇汀茶饮\",\"at\":\"2026-11-18T10:00:00+08:00\"}\n");
    run("import", posts.toString());
    try (Database database = Database.open(folder.resolve("data").resolve("tingfeng.db"))) {
      new JdbcAlertStore(database).save(alert());
    }
  }

  private static Alert alert() {
    HeatReading reading =
        new HeatReading(
            TEA,
            RAISED,
            60,
            55,
            70,
            0.8,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            CrisisLevel.YELLOW,
            Coverage.COMPLETE,
            20,
            12,
            java.util.Optional.empty(),
            java.util.OptionalDouble.of(0.9),
            "heat-1");
    return new Alert(
        new AlertId(ID),
        TEA,
        "苇汀茶饮",
        CrisisLevel.YELLOW,
        Optional.empty(),
        RAISED,
        RAISED,
        Alert.Status.OPEN,
        reading,
        List.of());
  }

  private int run(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CommandLine line = Main.commandLine(folder);
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    String[] all = new String[args.length + 2];
    System.arraycopy(args, 0, all, 0, args.length);
    all[args.length] = "--workspace";
    all[args.length + 1] = folder.toString();
    return line.execute(all);
  }

  private JsonNode json(String... args) throws IOException {
    assertThat(run(args)).as(err.toString()).isZero();
    return new ObjectMapper().readTree(out.toString());
  }

  @Test
  void openAlertsAreListedWithWhoTookThem() throws IOException {
    assertThat(json("alert", "--format", "json").at("/0/alert").asText()).isEqualTo(ID);

    assertThat(run("alert", "ack", "苇汀茶饮", "--by", "周敏")).isZero();
    assertThat(run("alert", "verdict", ID, "useful", "--note", "及时", "--by", "周敏")).isZero();

    JsonNode row = json("alert", "--format", "json").get(0);
    assertThat(row.path("taken").asText()).isEqualTo("周敏");
    assertThat(row.path("verdict").asText()).isEqualTo("有用");
  }

  @Test
  void aSnoozeNamesItsEnd() {
    assertThat(run("alert", "snooze", "苇汀茶饮")).isZero();
    assertThat(out.toString()).contains("is put off until").contains(":00");
    assertThat(run("alert", "snooze", ID, "--for", "6h")).isZero();
  }

  @Test
  void redIsNeverSilenced() {
    assertThat(run("alert", "silence", "--brand", "苇汀茶饮", "--for", "6h", "--reason", "新品发布"))
        .isZero();
    assertThat(out.toString()).contains("holds until");
    assertThat(run("alert", "silence", "--for", "6h", "--up-to", "red", "--reason", "x"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("red is never silenced");
  }

  @Test
  void qualityCountsVerdictsAndMisses() throws IOException {
    run("alert", "verdict", ID, "false");
    run("alert", "miss", "苇汀茶饮", "--began", "2026-11-20T08:00", "--note", "无负面词");

    JsonNode quality = json("alert", "quality", "--last", "900d", "--format", "json");
    assertThat(quality.path("judged").asInt()).isEqualTo(1);
    assertThat(quality.path("usefulShare").asDouble()).isZero();
    assertThat(quality.path("misses").asInt()).isEqualTo(1);
    assertThat(run("alert", "quality", "--last", "900d")).isZero();
    assertThat(out.toString()).contains("误报 1").contains("预警到确认（中位）无数据");
  }

  @Test
  void aDryRunShowsWhomWhenAndUnderWhichCondition() throws IOException {
    JsonNode night =
        json("alert", "route", "苇汀茶饮", "yellow", "--at", "2026-11-18T23:00", "--format", "json");
    assertThat(night).hasSize(2);
    assertThat(night.at("/0/from").asText()).isEqualTo("2026-11-19 07:30");
    assertThat(night.at("/1/condition").asText()).isEqualTo("无人应答 60 分钟后");

    JsonNode orange =
        json("alert", "route", "苇汀茶饮", "orange", "--at", "2026-11-18T23:00", "--format", "json");
    assertThat(orange).hasSize(3);
    assertThat(orange.at("/0/from").asText()).isEqualTo("2026-11-18 23:00");
  }

  @Test
  void anAlertIsShownWithItsArithmeticItsCareAndItsVersions() throws IOException {
    run("alert", "ack", ID, "--by", "周敏");
    assertThat(run("alert", "confirm", ID, "--note", "监管已立案", "--by", "周敏")).isZero();

    assertThat(run("alert", "show", ID)).isZero();
    assertThat(out.toString()).contains("周敏 于", "定级，最高 ■ 红 Ⅰ：监管已立案", "公式 heat-1", "编号 " + ID);
    JsonNode shown = json("alert", "show", ID, "--format", "json");
    assertThat(shown.at("/reading/heat").asDouble()).isEqualTo(60);
    assertThat(shown.path("highest").asText()).isEqualTo("red");
    assertThat(shown.path("letters").isArray()).isTrue();
  }

  @Test
  void aDowngradeIsNeverRed() {
    assertThat(run("alert", "downgrade", ID, "blue", "--note", "旧闻")).isZero();
    assertThat(out.toString()).contains("stands at most at ● 蓝 Ⅳ");
    assertThat(run("alert", "downgrade", ID, "red", "--note", "x")).isEqualTo(2);
  }

  @Test
  void silencesAreListedUntilTheyEnd() throws IOException {
    run("alert", "silence", "--for", "6h", "--reason", "新品发布", "--id", "launch");

    assertThat(json("alert", "silences", "--format", "json").at("/0/silence").asText())
        .isEqualTo("launch");
    assertThat(run("alert", "silences", "--end", "launch")).isZero();
    assertThat(json("alert", "silences", "--format", "json")).isEmpty();
    assertThat(run("alert", "silences", "--end", "launch")).isEqualTo(1);
  }

  @Test
  void aTrialSaysWhomItDidNotReach() throws IOException {
    assertThat(run("alert", "test", "--channel", "wecom", "--format", "json")).isEqualTo(1);
    assertThat(new ObjectMapper().readTree(out.toString()).at("/0/detail").asText())
        .isEqualTo("the secret GROUP is not set");
    assertThat(run("alert", "test", "--channel", "slack")).isEqualTo(1);
    assertThat(err.toString()).contains("no route");
  }

  @Test
  void otherThresholdsAreTriedOnHistoryAndJudgedByWhatPeopleSaid() {
    run("alert", "verdict", ID, "useful");

    assertThat(run("heat", "try", "苇汀茶饮", "--last", "2d", "--set", "repostsYellow=300")).isZero();
    assertThat(err.toString())
        .contains("in force: 0 alerts")
        .contains("tried repostsYellow=300: 0 alerts");
    assertThat(run("heat", "try", "苇汀茶饮", "--set", "repostYellow=300")).isEqualTo(2);
    assertThat(err.toString()).contains("repostsYellow");
    assertThat(run("heat", "verify", "--last", "2d")).isZero();
    assertThat(out.toString()).contains("0 differ");
  }

  @Test
  void whatIsNotThereIsToldWithAdvice() {
    assertThat(run("alert", "ack", "weiting-20200101000000")).isEqualTo(2);
    assertThat(err.toString()).contains("there is no alert").contains("alert --all");
    assertThat(run("alert", "ack", "栎川汽车")).isEqualTo(2);
    assertThat(err.toString()).contains("has no open alert");
    assertThat(run("alert", "verdict", ID, "fine")).isEqualTo(2);
    assertThat(err.toString()).contains("write useful, false or late");
    assertThat(run("alert", "route", "苇汀茶饮", "purple")).isEqualTo(2);
  }
}
