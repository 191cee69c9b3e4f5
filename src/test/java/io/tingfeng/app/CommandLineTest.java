package io.tingfeng.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tingfeng.pipeline.SampleWorkspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands as a new user would try them. */
class CommandLineTest {
  private static final String POSTS =
      """
      {"id":"1","title":"苇汀茶饮喝出虫子","text":"店家态度恶劣，拒绝退款，太恶心了","at":"2026-11-18T10:00:00+08:00","reposts":1200,"source":"澜州论坛"}
      {"id":"2","text":"苇汀的乌龙雪顶很好喝，推荐","at":"2026-11-18T11:00:00+08:00"}
      {"id":"3","text":"=1+1 栎川汽车 今天提车","at":"2026-11-19T11:00:00+08:00"}
      {"id":"4","title":"没有时间的行","at":"某天"}
      """;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void open() throws IOException {
    SampleWorkspace.in(folder, "sources: []\n", "");
    Files.writeString(folder.resolve("posts.jsonl"), POSTS);
  }

  @Test
  void everyCommandAnswersHelpWithAnExample() {
    CommandLine root = Main.commandLine(folder);
    List<CommandLine> all = new ArrayList<>(root.getSubcommands().values());
    root.getSubcommands().values().forEach(one -> all.addAll(one.getSubcommands().values()));
    for (CommandLine command : all) {
      assertThat(command.getUsageMessage())
          .as(command.getCommandName())
          .contains("Usage:")
          .containsAnyOf("Example", "COMMAND");
    }
    assertThat(run("search", "--help")).isZero();
    assertThat(out.toString()).contains("./tingfeng search");
  }

  @Test
  void aMisspeltCommandIsToldWhatWasMeant() {
    assertThat(run("serch")).isEqualTo(2);
    assertThat(err.toString()).contains("serch").contains("search");
  }

  @Test
  void anEmptyWorkspaceSaysHowToBegin() {
    assertThat(run("search", "退款")).isEqualTo(1);
    assertThat(err.toString()).contains("nothing has been indexed").contains("demo");
  }

  @Test
  void importKeepsGoodRowsAndTellsBadOnesByNumber() {
    assertThat(imports()).isEqualTo(2);
    assertThat(err.toString())
        .contains("3 posts, 3 mentions of watched brands, 1 rows failed")
        .contains("row 4: has an unreadable time: 某天");
  }

  @Test
  void resultsComeAsTableJsonLinesAndCsv() throws IOException {
    imports();

    assertThat(run("search", "虫子")).isZero();
    assertThat(out.toString()).contains("苇汀茶饮喝出虫子").contains("1 found");
    run("search", "brand:weiting", "sort:oldest", "--format", "json");
    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertThat(json).hasSize(2);
    assertThat(json.at("/0/engagement/reposts").asInt()).isEqualTo(1_200);
    assertThat(json.at("/1/engagement/reposts").isNull()).isTrue();
    run("search", "栎川", "--format", "csv");
    assertThat(out.toString()).startsWith("\ufeff").contains("'=1+1");
    run("search", "没有这样的词", "--format", "json");
    assertThat(out.toString().strip()).isEqualTo("[]");
  }

  @Test
  void aWrongQueryShowsThePlace() {
    imports();
    assertThat(run("search", "(退款")).isEqualTo(2);
    assertThat(err.toString()).contains("(退款").contains("~");
  }

  @Test
  void trendAndHeatKnowBrandsByAnyName() throws IOException {
    imports();
    assertThat(run("trend", "苇汀", "--to", "2026-11-20", "--last", "3d", "--format", "json"))
        .isZero();
    JsonNode points = new ObjectMapper().readTree(out.toString());
    assertThat(points.findValues("volume").stream().mapToInt(JsonNode::asInt).sum()).isEqualTo(2);
    assertThat(run("heat", "explain", "weiting", "--at", "2026-11-18T12:00")).isZero();
    assertThat(out.toString()).contains("热度构成").contains("未触发").contains("转发");
    assertThat(run("trend", "苇丁")).isEqualTo(2);
    assertThat(err.toString()).contains("is no watched brand");
    assertThat(run("trend", "苇汀", "--last", "ever")).isEqualTo(2);
    assertThat(err.toString()).contains("write 90m, 24h, 7d or 2w");
  }

  @Test
  void aTrendBeginsWhereItIsToldAndGoesByAnyStep() throws IOException {
    imports();
    String[] week = {"--from", "2026-11-16", "--to", "2026-11-20", "--format", "json"};
    assertThat(run(with(week, "trend", "苇汀", "--by", "week"))).isZero();
    JsonNode points = new ObjectMapper().readTree(out.toString());
    assertThat(points.findValuesAsText("from")).containsExactly("2026-11-16T00:00+08:00");
    assertThat(run(with(week, "trend", "苇汀", "--by", "5min"))).isZero();
    assertThat(new ObjectMapper().readTree(out.toString())).hasSize(4 * 288);

    assertThat(run(with(week, "trend", "苇汀", "--by", "year"))).isEqualTo(2);
    assertThat(err.toString()).contains("write 5min, hour, day, week or month");
    assertThat(run(with(week, "trend", "苇汀", "--last", "3d"))).isEqualTo(2);
    assertThat(err.toString()).contains("leave one out");
    assertThat(run("trend", "苇汀", "--from", "2026-11-20", "--to", "2026-11-16")).isEqualTo(2);
    assertThat(run("trend", "苇汀", "--from", "2016-01-01", "--by", "5min")).isEqualTo(2);
    assertThat(err.toString()).contains("take a wider step");
  }

  private static String[] with(String[] options, String... words) {
    return Stream.of(words, options).flatMap(Stream::of).toArray(String[]::new);
  }

  @Test
  void aTrendThatEndsAtABoundaryHasAllItsBuckets() throws IOException {
    imports();
    assertThat(run("trend", "苇汀", "--to", "2026-11-20", "--last", "5d", "--format", "json"))
        .isZero();
    JsonNode points = new ObjectMapper().readTree(out.toString());
    assertThat(points.findValuesAsText("from"))
        .hasSize(5)
        .startsWith("2026-11-15T00:00+08:00")
        .endsWith("2026-11-19T00:00+08:00");
  }

  @Test
  void checkTellsAllFaultsOfAllFilesAtOnce() throws IOException {
    Files.writeString(folder.resolve("sources.yml"), "sources:\n  - {id: X, kind: fed}\n");
    Files.writeString(folder.resolve("settings.yml"), "thresholds: {negativeShareYelow: 0.3}\n");
    Files.writeString(folder.resolve("lexicons/negative.txt"), "坏\n");

    assertThat(run("check")).isEqualTo(2);
    assertThat(out.toString())
        .contains("sources.yml:2")
        .contains("did you mean feed?")
        .contains("did you mean negativeShareYellow?")
        .contains("negative.txt:1");
  }

  @Test
  void replayPrintsTheAlertsThatPeopleWouldHaveGot() throws IOException {
    Path stream = folder.resolve("hot.jsonl");
    Files.writeString(
        stream,
        """
        {"at":"2026-11-18T10:00:00+08:00","title":"苇汀茶饮被曝使用过期原料","pos":5}
        {"at":"2026-11-18T12:00:00+08:00","title":"市场监管局约谈苇汀茶饮","pos":3}
        """);
    assertThat(run("replay", "--in", stream.toString(), "--brand", "苇汀茶饮")).isZero();
  }

  @Test
  void digestPreviewIsAMailFile() throws IOException {
    imports();
    Path mail = folder.resolve("d.eml");
    assertThat(run("digest", "preview", "--date", "2026-11-18", "--out", mail.toString())).isZero();
    assertThat(Files.readString(mail)).contains("Subject:").contains("text/html");
    assertThat(run("digest", "send")).isEqualTo(2);
    assertThat(err.toString()).contains("names no subscriber");
  }

  @Test
  void aDamagedIndexSaysHowToRebuildAndIsRebuilt() throws IOException {
    imports();
    Path index = folder.resolve("data/index");
    try (var files = Files.list(index)) {
      Path segments =
          files.filter(f -> f.getFileName().toString().endsWith(".cfs")).findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(segments);
      java.util.Arrays.fill(bytes, bytes.length / 4, bytes.length / 2, (byte) 7);
      Files.write(segments, bytes);
    }
    int code = run("search", "虫子");
    if (code != 0) {
      assertThat(err.toString()).contains("reanalyze --rebuild");
    }
    assertThat(run("reanalyze", "--rebuild")).isZero();
    assertThat(err.toString()).contains("mentions were saved").contains("index-damaged");
    assertThat(run("search", "虫子")).isZero();
  }

  private int imports() {
    return run("import", folder.resolve("posts.jsonl").toString());
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
