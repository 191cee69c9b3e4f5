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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Personal data from the import to the erasure, through the command line. */
class PrivacyVerbsTest {
  private static final String POSTS =
      """
      {"id":"1","title":"苇汀茶饮喝出虫子","text":"店家拒绝退款，我电话13812345678","author":"小王爱吃茶","at":"2026-11-18T10:00:00+08:00","url":"https://forum.example/t/1"}
      {"id":"2","text":"苇汀又出问题，等了一小时","author":"小王爱吃茶","at":"2026-11-18T11:00:00+08:00","url":"https://forum.example/t/2"}
      {"id":"3","text":"苇汀茶饮今日发布声明","author":"北湾晚报","at":"2026-11-19T11:00:00+08:00","url":"https://forum.example/t/3"}
      """;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void open() throws IOException {
    SampleWorkspace.in(folder, "sources: []\n", "");
    Files.writeString(folder.resolve("posts.jsonl"), POSTS);
    assertThat(run("import", folder.resolve("posts.jsonl").toString())).isZero();
  }

  @Test
  void whatIsKeptNamesNoPrivatePerson() {
    List<JsonNode> all = found("苇汀");

    assertThat(all).hasSize(3);
    assertThat(out.toString()).doesNotContain("小王").doesNotContain("1381234");
    assertThat(all).extracting(m -> m.path("author").asText()).contains("北湾晚报");
    assertThat(found("author:" + all.getLast().path("author").asText())).hasSize(2);
  }

  @Test
  void aRevealShowsTheClearFormAndIsLogged() {
    String id = found("虫子").getFirst().path("id").asText();

    assertThat(run("reveal", id, "--reason", "回访客户")).isZero();
    assertThat(out.toString()).contains("小王爱吃茶", "13812345678");
    assertThat(run("reveal", id)).as("a reason is needed").isEqualTo(2);

    assertThat(run("erase", "--log")).isZero();
    assertThat(out.toString()).contains("revealed", "回访客户", "shown");
  }

  @Test
  void anAuthorIsErasedAndDoesNotComeBackAfterAnOptOut() {
    String id = found("虫子").getFirst().path("id").asText();
    assertThat(run("erase", "--author", "小王爱吃茶", "--dry-run")).isZero();
    assertThat(out.toString()).contains("2 posts would be erased");
    assertThat(run("erase", "--author", "小王爱吃茶")).as("a reason is needed").isEqualTo(2);

    assertThat(run("erase", "--author", "小王爱吃茶", "--reason", "本人来信", "--opt-out")).isZero();
    assertThat(out.toString()).contains("2 posts, 2 mentions");
    assertThat(found("苇汀")).hasSize(1);
    assertThat(run("reveal", id, "--reason", "x")).isEqualTo(2);

    assertThat(run("import", folder.resolve("posts.jsonl").toString())).isZero();
    assertThat(found("苇汀")).as("opted out").hasSize(1);
    run("erase", "--log");
    assertThat(out.toString()).contains("erased", "opted-out", "本人来信").doesNotContain("小王");
  }

  @Test
  void aPageIsErasedByItsAddress() {
    assertThat(run("erase", "--url", "https://forum.example/t/3", "--reason", "律师函")).isZero();
    assertThat(found("苇汀")).hasSize(2);
    assertThat(run("erase", "--url", "nothing", "--reason", "x")).isEqualTo(2);
  }

  private List<JsonNode> found(String query) {
    run("search", query, "--format", "jsonl");
    return out.toString().lines().map(PrivacyVerbsTest::json).toList();
  }

  private static JsonNode json(String line) {
    try {
      return new ObjectMapper().readTree(line);
    } catch (IOException e) {
      throw new AssertionError(line, e);
    }
  }

  private int run(String... words) {
    out.getBuffer().setLength(0);
    List<String> all = new ArrayList<>(List.of("--workspace", folder.toString()));
    all.addAll(List.of(words));
    CommandLine line =
        Main.commandLine(folder).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return line.execute(all.toArray(String[]::new));
  }
}
