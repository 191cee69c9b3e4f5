package io.tingfeng.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.tingfeng.alert.Silence;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.TimeWindow;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stories that people join and part, bursts, silences, and the digest for English readers. */
class StoryPagesTest {
  @TempDir private static Path folder;
  private static Console console;

  @BeforeAll
  static void open() {
    console = Console.inCrisis(folder);
  }

  @AfterAll
  static void close() {
    console.close();
  }

  private static JsonNode stories() {
    return console.json("/api/v1/stories", console.token("viewer")).path("stories");
  }

  @Test
  void aStoryIsPartedAndJoinedAgainByThoseWhoSeeIt() {
    String story = stories().at("/0/id").asText();
    String cookie = console.signIn("officer");
    String mention =
        console
            .json("/api/v1/search?limit=1&q=story:" + story, console.token("viewer"))
            .at("/mentions/0/id")
            .asText();

    HttpResponse<String> parted =
        console.form("/stories/" + story + "/split", cookie, Map.of("mention", mention));
    String other = parted.headers().firstValue("location").orElseThrow();

    assertThat(other).startsWith("/stories/").doesNotEndWith(story);
    assertThat(console.page(other, cookie)).contains("还有同一事件的报道？");
    HttpResponse<String> joined =
        console.form(
            "/stories/" + story + "/merge", cookie, Map.of("from", console.address() + other));
    assertThat(joined.headers().firstValue("location")).contains("/stories/" + story);
    assertThat(console.send("GET", other, "", "Cookie", cookie).statusCode()).isEqualTo(404);
    assertThat(console.page("/audit", console.signIn("admin"))).contains("合并事件", "拆分事件");
    assertThat(
            console
                .api(
                    "POST",
                    "/api/v1/stories/" + story + "/merge",
                    "{\"from\":\"" + story + "\"}",
                    console.token("narrow"))
                .statusCode())
        .as("a story of brands that the caller does not see")
        .isEqualTo(404);
  }

  @Test
  void postsOfABurstAreMarkedInListsAndOnTheirBrand() {
    ArrayNode posts = new ObjectMapper().createArrayNode();
    for (int i = 0; i < 6; i++) {
      posts
          .addObject()
          .put("id", "burst" + i)
          .put("text", "栎川汽车的销售全是骗子，提车当天就漏油，大家千万不要再去这家店上当了")
          .put("author", "新号" + i)
          .put("at", Console.NOW.minusSeconds(600L * 6 + 60L * i).toString())
          .put("platform", "weibo")
          .put("reposts", 0)
          .put("likes", 0);
    }
    console.push("plaza", posts);
    String cookie = console.signIn("viewer");

    assertThat(console.page("/search?q=brand:lichuan%20%E6%BC%8F%E6%B2%B9", cookie))
        .contains("疑似集中发布");
    assertThat(console.page("/brands/lichuan", cookie)).contains("疑似集中发布").contains("标题与首发");
    assertThat(console.page("/search?q=brand:weiting", cookie)).doesNotContain("疑似集中发布");
  }

  @Test
  void aBrandThatIsSilencedSaysSoUntilWhenAndWhy() {
    String cookie = console.signIn("officer");
    String alert = console.app().stores.alerts().open().getFirst().id().value();
    assertThat(console.page("/alerts/" + alert, cookie)).doesNotContain("静默到");
    console
        .app()
        .stores
        .cares()
        .save(
            new Silence(
                "quiet",
                Optional.of(new BrandId("weiting")),
                CrisisLevel.YELLOW,
                new TimeWindow(Console.NOW.minusSeconds(60), Console.NOW.plusSeconds(3600)),
                "口径已发，周岚跟进",
                "officer"));

    for (String path : new String[] {"/alerts/" + alert, "/brands/weiting"}) {
      assertThat(console.page(path, cookie))
          .as(path)
          .contains("静默到 11-20 13:10")
          .contains("口径已发，周岚跟进")
          .contains("结束静默");
    }
    assertThat(console.page("/brands/lichuan", cookie)).doesNotContain("静默到");
  }

  @Test
  void anEnglishReaderPreviewsTheDigestWithEnglishWordsAroundIt() {
    String cookie = console.signIn("decider") + "; tingfeng_language=en";

    assertThat(console.page("/digests?date=2026-11-19", cookie))
        .contains("lang=\"en\"")
        .contains("A preview: made anew of the present data, not sent.")
        .contains("Day before")
        .contains("<iframe class=\"mailframe\"");
  }
}
