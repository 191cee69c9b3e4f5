package io.tingfeng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tingfeng.fetch.Cause;
import io.tingfeng.fetch.FetchOutcome;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The batch verbs that read saved pages and feeds, through the command line. */
class ReadingVerbsTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2024-03-06T00:00:00Z"));
  private static final String PAGE =
      """
      <html><head><meta charset="gbk"><title>客服致歉_样本网</title></head><body>
      <h1>客服致歉</h1><div class="info">2024-03-05 14:30 来源：样本日报 作者：王小明</div>
      <div class="main"><p>三月五日，客服中心发布致歉信，承认处理投诉不及时，并承诺三日内退款。</p>
      <p>多名消费者表示，此前的电话无人接听，退款申请也一再被驳回，直到媒体报道才有回音。</p></div>
      </body></html>
      """;

  @TempDir private Path folder;
  private final StringWriter errors = new StringWriter();

  @BeforeEach
  void pages() throws IOException {
    try (OutputStream zipped =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("a.html.gz")))) {
      zipped.write(PAGE.getBytes(Charset.forName("GBK")));
    }
    Files.writeString(
        folder.resolve("f.xml"),
        """
        <?xml version="1.0"?><rss version="2.0"><channel><title>快讯</title><link>https://news.example/</link>
        <item><title>甲店退款难再引消费者集中投诉</title><link>/a/1</link><guid>g1</guid><pubDate>2024-03-05 14:30:00</pubDate></item>
        </channel></rss>
        """,
        StandardCharsets.UTF_8);
  }

  @Test
  void extractAnswersEveryFieldOfTheForm() throws IOException {
    Path in = lines("{\"id\":\"p1\",\"url\":\"https://news.example/a/1\",\"file\":\"a.html.gz\"}");

    assertThat(run(new ExtractCommand(CLOCK), in)).isZero();

    JsonNode line = out();
    assertThat(line.path("id").asText()).isEqualTo("p1");
    assertThat(line.path("title").asText()).isEqualTo("客服致歉");
    assertThat(line.path("author").asText()).isEqualTo("王小明");
    assertThat(line.path("publishedAt").asText()).isEqualTo("2024-03-05T14:30:00+08:00");
    assertThat(line.path("text").asText()).startsWith("三月五日").endsWith("才有回音。");
    assertThat(line.path("charset").asText()).isEqualTo("gb18030");
  }

  @Test
  void whatAPageDoesNotSayIsNull() throws IOException {
    Files.writeString(folder.resolve("e.html"), "<html><body></body></html>");

    assertThat(run(new ExtractCommand(CLOCK), lines("{\"id\":\"p2\",\"file\":\"e.html\"}")))
        .isZero();

    JsonNode line = out();
    assertThat(line.fieldNames())
        .toIterable()
        .containsExactly("id", "title", "author", "publishedAt", "text", "charset");
    assertThat(line.path("title").isNull()).isTrue();
    assertThat(line.path("text").isNull()).isTrue();
  }

  @Test
  void roundsTellTheSpeed() throws IOException {
    Path in = lines("{\"id\":\"p1\",\"file\":\"a.html.gz\"}");

    assertThat(run(new ExtractCommand(CLOCK), in, "--rounds", "2")).isZero();

    assertThat(errors.toString())
        .containsPattern("round 1: \\d+ pages per CPU second")
        .contains("round 2:");
  }

  @Test
  void aFileThatIsMissingIsToldAndTheOthersAreAnswered() throws IOException {
    Path in =
        lines("{\"id\":\"p1\",\"file\":\"gone.html\"}\n{\"id\":\"p2\",\"file\":\"a.html.gz\"}");

    assertThat(run(new ExtractCommand(CLOCK), in)).isEqualTo(2);

    assertThat(errors.toString()).contains("in.jsonl:1").contains("gone.html");
    assertThat(out().path("id").asText()).isEqualTo("p2");
  }

  @Test
  void parseFeedAnswersFeedAndEntries() throws IOException {
    Path in = lines("{\"id\":\"f1\",\"url\":\"https://news.example/rss\",\"file\":\"f.xml\"}");

    assertThat(run(new ParseFeedCommand(CLOCK), in)).isZero();

    JsonNode line = out();
    assertThat(line.path("ok").asBoolean()).isTrue();
    assertThat(line.path("feed").path("title").asText()).isEqualTo("快讯");
    JsonNode entry = line.path("entries").path(0);
    assertThat(entry.path("link").asText()).isEqualTo("https://news.example/a/1");
    assertThat(entry.path("id").asText()).isEqualTo("g1");
    assertThat(entry.path("published").asText()).isEqualTo("2024-03-05T06:30:00Z");
    assertThat(entry.path("updated").isNull()).isTrue();
  }

  @Test
  void aDocumentThatIsNoFeedIsAnsweredWithItsReason() throws IOException {
    assertThat(run(new ParseFeedCommand(CLOCK), lines("{\"id\":\"f2\",\"file\":\"a.html.gz\"}")))
        .isZero();

    assertThat(out().path("ok").asBoolean()).isFalse();
    assertThat(out().path("error").asText()).isEqualTo("an HTML page");
  }

  @Test
  void sourceTestShowsFieldsHowSureTheyAreAndTheRuleToWrite() {
    StringWriter shown = new StringWriter();
    int code =
        new CommandLine(
                new SourceTestCommand(
                    work -> work.apply(address -> new FetchOutcome.Refused("robots", Cause.ROBOTS)),
                    CLOCK))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(new PrintWriter(shown, true))
            .setErr(new PrintWriter(errors, true))
            .execute(folder.resolve("a.html.gz").toString());

    assertThat(code).isZero();
    assertThat(shown.toString()).contains("客服致歉", "2024-03-05T14:30:00+08:00", "王小明", "div.main");
    assertThat(errors.toString()).contains("select: {title:").contains("text: \"div.main\"");
  }

  @Test
  void sourceTestSaysWhyThereIsNoPage() {
    int code =
        new CommandLine(
                new SourceTestCommand(
                    work -> work.apply(address -> new FetchOutcome.Refused("robots", Cause.ROBOTS)),
                    CLOCK))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setErr(new PrintWriter(errors, true))
            .execute("https://www.example.com/a/1");

    assertThat(code).isEqualTo(1);
    assertThat(errors.toString()).contains("no page").contains("robots");
  }

  private Path lines(String text) throws IOException {
    return Files.writeString(folder.resolve("in.jsonl"), text + "\n");
  }

  private JsonNode out() throws IOException {
    return new ObjectMapper().readTree(Files.readString(folder.resolve("out.jsonl")));
  }

  private int run(Callable<Integer> verb, Path in, String... more) {
    Faults faults = new Faults();
    List<String> words =
        new ArrayList<>(
            List.of("--in", in.toString(), "--out", folder.resolve("out.jsonl").toString()));
    words.addAll(List.of(more));
    return new CommandLine(verb)
        .setExecutionExceptionHandler(faults)
        .setParameterExceptionHandler(faults)
        .setErr(new PrintWriter(errors, true))
        .execute(words.toArray(String[]::new));
  }
}
