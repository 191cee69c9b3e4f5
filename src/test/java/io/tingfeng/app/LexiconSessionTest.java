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

/** A session at the lexicons as an analyst would do it, through the command line. */
class LexiconSessionTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void open() throws IOException {
    SampleWorkspace.in(folder, "sources: []\n", "");
    Files.delete(folder.resolve("lexicons/learned.tsv.gz"));
    StringBuilder posts = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      String at = "2026-11-%02dT10:00:00+08:00".formatted(1 + i / 2);
      String text = i % 4 == 0 ? "苇汀茶饮今天栎得慌，第" + i + "杯" : "路过苇汀茶饮，第" + i + "天";
      posts.append("{\"id\":\"%d\",\"text\":\"%s\",\"at\":\"%s\"}\n".formatted(i, text, at));
    }
    Files.writeString(folder.resolve("posts.jsonl"), posts);
    assertThat(run("import", folder.resolve("posts.jsonl").toString())).isZero();
  }

  @Test
  void aWordIsAddedTriedPromotedAndTakenBack() throws IOException {
    assertThat(run("lexicon", "draft", "spring")).isZero();
    assertThat(err.toString()).contains("draft spring from edition 1");
    assertThat(run("lexicon", "put", "spring", "negative", "栎得慌", "2.5", "新词")).isZero();

    assertThat(run("lexicon", "lint", "--draft", "spring")).isZero();
    assertThat(out.toString()).contains("no fault");
    assertThat(run("lexicon", "impact", "spring", "--last", "3650d", "-f", "json")).isZero();
    JsonNode impact = JSON.readTree(out.toString());
    assertThat(impact.path("mentions").asInt()).isEqualTo(40);
    assertThat(impact.path("touched").asInt()).isEqualTo(10);
    assertThat(impact.path("flips").asInt()).isEqualTo(10);
    assertThat(impact.at("/brands/0/brand").asText()).isEqualTo("苇汀茶饮");
    assertThat(impact.at("/brands/0/worse").asInt()).isEqualTo(10);
    assertThat(impact.at("/brands/0/negative").asText()).isEqualTo("0 → 10");
    assertThat(impact.at("/samples/0/terms").asText()).isEqualTo("栎得慌");

    assertThat(run("lexicon", "promote", "spring", "--by", "李", "--why", "春季新词")).isZero();
    assertThat(out.toString()).contains("edition 2 in place of 1", "李: 春季新词", "→ 栎得慌\t2.5\t新词");
    assertThat(run("lexicon", "explain", "今天栎得慌")).isZero();
    assertThat(out.toString()).containsPattern("\\+3\\.10 +term +栎得慌");

    assertThat(run("lexicon", "rollback", "1", "--by", "王")).isZero();
    assertThat(out.toString()).contains("edition 3 in place of 2, brings back 1");
    assertThat(run("lexicon", "history", "-f", "json")).isZero();
    assertThat(JSON.readTree(out.toString())).hasSize(3);
    assertThat(run("lexicon", "history", "2")).isZero();
    assertThat(out.toString()).contains("栎得慌");
  }

  @Test
  void anOverlayTouchesTheMentionsOfItsBrandAlone() throws IOException {
    run("lexicon", "draft", "over");
    assertThat(run("lexicon", "put", "over", "overlays", "lichuan", "栎得慌", "2")).isZero();
    assertThat(run("lexicon", "put", "over", "overlays", "weiting", "第0杯", "-1.5")).isZero();

    assertThat(run("lexicon", "impact", "over", "--last", "3650d", "-f", "json")).isZero();

    assertThat(JSON.readTree(out.toString()).path("touched").asInt()).isEqualTo(1);
  }

  @Test
  void aBrokenLineIsToldByFileLineAndMendAndTheLastGoodVersionStays() throws IOException {
    run("lexicon", "draft", "spring");
    Path file = folder.resolve("drafts/spring/negative.txt");
    Files.writeString(file, "坏行\n" + Files.readString(file));

    assertThat(run("lexicon", "lint", "--draft", "spring")).isEqualTo(2);
    assertThat(err.toString()).contains("negative.txt:1 坏行").contains("write the term, a tab");
    assertThat(run("lexicon", "promote", "spring")).isEqualTo(2);
    assertThat(run("lexicon", "history", "-f", "json")).isZero();
    assertThat(JSON.readTree(out.toString())).hasSize(1);
  }

  @Test
  void theSecondOfTwoIsRefusedUntilTheDraftIsMerged() {
    run("lexicon", "draft", "li");
    run("lexicon", "draft", "wang");
    run("lexicon", "put", "li", "negative", "栎得慌", "2.5");
    run("lexicon", "put", "wang", "negative", "砚得慌", "1.5");
    assertThat(run("lexicon", "promote", "li", "--by", "李")).isZero();

    assertThat(run("lexicon", "promote", "wang", "--by", "王")).isEqualTo(2);
    assertThat(err.toString()).contains("was begun from edition 1, but 李 put edition 2 into force");

    assertThat(run("lexicon", "merge", "wang")).isZero();
    assertThat(out.toString()).contains("栎得慌");
    assertThat(run("lexicon", "promote", "wang", "--by", "王")).isZero();
    assertThat(run("lexicon", "draft")).isZero();
    assertThat(out.toString()).doesNotContain("wang");
  }

  @Test
  void judgementsFeedTheGoldSetAndShowPerVersion() throws IOException {
    run("search", "栎得慌", "-f", "json");
    String mention = JSON.readTree(out.toString()).at("/0/id").asText();
    run("search", "路过", "-f", "json");
    String other = JSON.readTree(out.toString()).at("/0/id").asText();

    assertThat(run("judgement", "add", mention, "negative", "--by", "李")).isZero();
    assertThat(err.toString()).contains("you say negative").contains("says neutral");
    assertThat(run("judgement", "add", other, "not-negative")).isZero();
    assertThat(run("judgement", "add", "nothing", "negative")).isEqualTo(2);
    assertThat(run("judgement", "add", mention, "bad")).isEqualTo(2);

    assertThat(run("judgement", "list")).isZero();
    assertThat(out.toString()).contains(mention, "negative", "李");
    assertThat(run("judgement", "list", "--gold")).isZero();
    assertThat(JSON.readTree(out.toString().lines().findFirst().orElseThrow()).path("label"))
        .hasToString("\"negative\"");
    assertThat(run("lexicon", "eval", "--judgements", "-f", "json")).isZero();
    JsonNode figures = JSON.readTree(out.toString());
    assertThat(figures.at("/now/texts").asInt()).isEqualTo(2);
    assertThat(figures.at("/versions/0/agreed").asInt()).isEqualTo(1);
    assertThat(figures.at("/versions/0/missed").asInt()).isEqualTo(1);
    assertThat(run("judgement", "add", mention, "--take-back")).isZero();
    assertThat(run("lexicon", "eval")).isEqualTo(2);
  }

  @Test
  void aComplaintShowsItsTypeAndWhoSpeaksWithTheWordsThatSaySo() throws IOException {
    assertThat(run("lexicon", "complaint", "垃圾快递，第三次了，再不退款我就找媒体曝光", "-f", "json")).isZero();

    JsonNode complaint = JSON.readTree(out.toString());
    assertThat(complaint.path("tone").asText()).isEqualTo("negative");
    assertThat(complaint.path("behaviour").asText()).isEqualTo("积极份子");
    assertThat(complaint.path("advice").asText()).contains("指定专人");
    assertThat(complaint.path("wants").toString()).contains("substance");
    assertThat(complaint.path("signs").toString()).contains("退款 (want-substance");
    assertThat(complaint.path("type").asText()).contains(" › ");
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
