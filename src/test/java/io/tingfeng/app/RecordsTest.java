package io.tingfeng.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tingfeng.people.Right;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saved searches and their feeds, judgements, captures, and channels that are tried. */
class RecordsTest {
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

  @Test
  void aFeedIsReadWithTheTokenOfItsAddressAndWithNoOther() {
    String cookie = console.signIn("officer");
    console.form("/searches", cookie, Map.of("name", "塑料片 周报", "q", "塑料片"));
    HttpResponse<String> page =
        console.form(
            "/searches/%E5%A1%91%E6%96%99%E7%89%87%20%E5%91%A8%E6%8A%A5/feed", cookie, Map.of());
    String address =
        page.body()
            .replaceAll("(?s).*<p class=\"secret\">(http[^<]+)</p>.*", "$1")
            .replace("&amp;", "&");
    String path = address.substring(console.address().length());
    HttpResponse<String> feed = console.send("GET", path, "");
    String wide =
        console.app().people.roster().token("test", "admin", "all", Set.of(Right.READ, Right.TUNE));

    assertThat(feed.statusCode()).isEqualTo(200);
    assertThat(feed.body()).contains("<rss").contains("塑料片");
    assertThat(console.send("GET", path + "x", "").statusCode()).isEqualTo(401);
    assertThat(console.send("GET", path.replaceAll("token=.*", "token=" + wide), "").statusCode())
        .as("a token that may do more does not belong in an address")
        .isEqualTo(401);
    String token = path.replaceAll(".*token=", "");
    assertThat(console.send("GET", "/api/v1/brands?token=" + token, "").statusCode())
        .isEqualTo(401);
  }

  @Test
  void aSearchThatCannotBeReadIsNotSaved() {
    String cookie = console.signIn("officer");
    HttpResponse<String> wrong = console.form("/searches", cookie, Map.of("name", "x", "q", "(苇汀"));
    HttpResponse<String> nameless = console.form("/searches", cookie, Map.of("q", "苇汀"));

    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("查询有误");
    assertThat(nameless.statusCode()).isEqualTo(400);
    assertThat(console.app().stores.searches().find("x")).isEmpty();
  }

  @Test
  void whatPeopleSayOfAMentionIsKeptAuditedAndCountedInTheAccuracy() {
    String cookie = console.signIn("analyst");
    String mention = json("/api/v1/search?q=塑料片&limit=1").at("/mentions/0/id").asText();
    console.form("/mentions/" + mention + "/judge", cookie, Map.of("ruling", "not-negative"));
    String other = json("/api/v1/search?q=食品安全&limit=1").at("/mentions/0/id").asText();
    JsonNode said =
        Console.json(post("/api/v1/mentions/" + other + "/judgement", "{\"ruling\":\"negative\"}"));

    assertThat(said.path("said").asText()).isEqualTo("negative");
    assertThat(json("/api/v1/judgements").path("judgements"))
        .extracting(one -> one.path("ruling").asText())
        .contains("not-negative", "negative");
    assertThat(page("/mentions/" + mention, cookie)).contains("analyst 判为“不是负面”");
    assertThat(page("/lexicon/accuracy", cookie))
        .contains("人判过 2 条，1 条和词典不同")
        .contains("50.0% (1 ÷ 2)");
    assertThat(page("/audit", console.signIn("admin"))).contains("判断提及").contains(mention);
    assertThat(
            post("/api/v1/mentions/" + other + "/judgement", "{\"ruling\":\"bad\"}").statusCode())
        .isEqualTo(400);
  }

  @Test
  void onlyThoseWhomARouteReachesAreTried() {
    String cookie = console.signIn("admin");
    HttpResponse<String> tried =
        console.form("/settings/channels/test", cookie, Map.of("to", "console "));
    HttpResponse<String> stranger =
        console.form("/settings/channels/test", cookie, Map.of("to", "mail stranger@x.example"));

    assertThat(tried.body()).contains("控制台").contains("收下了试发的通知");
    assertThat(stranger.statusCode()).isEqualTo(404);
  }

  @Test
  void aPackOfCapturesIsAZipAndItsReasonIsOnRecord() {
    String id = console.captured();
    String wish = "{\"ids\":[\"" + id + "\"],\"reason\":\"交律师\"}";
    HttpResponse<String> pack = post("/api/v1/evidence/export", wish);
    HttpResponse<String> narrow =
        console.api("POST", "/api/v1/evidence/export", wish, console.token("narrow"));

    assertThat(pack.headers().firstValue("content-type")).contains("application/zip");
    assertThat(pack.body()).startsWith("PK").contains("manifest.json");
    assertThat(json("/api/v1/audit?act=evidence-exported").toString()).contains("交律师");
    assertThat(json("/api/v1/evidence").at("/evidence/0/id").asText()).isEqualTo(id);
    assertThat(narrow.statusCode()).as("a capture of no brand is not for all").isEqualTo(404);
  }

  @Test
  void aThresholdIsTriedOnHistoryBeforeItCounts() {
    String cookie = console.signIn("analyst");
    String start = "/brands/weiting/replay?span=7d&name=";

    assertThat(page(start + "negativeShareYellow&value=off", cookie))
        .contains("现在的阈值")
        .contains("试的阈值")
        .contains("不通知任何人");
    assertThat(page(start + "repostsYellow&value=many", cookie)).contains("阈值写一个数");
    assertThat(page(start + "nothing&value=1", cookie)).contains("阈值写一个数");
    assertThat(page("/brands/weiting/replay", console.signIn("viewer"))).contains("不能这样做");
  }

  @Test
  void aPackOfNothingOrOfUnknownCapturesIsRefused() {
    assertThat(json("/api/v1/evidence").path("evidence").isArray()).isTrue();
    assertThat(post("/api/v1/evidence/export", "{\"ids\":[],\"reason\":\"x\"}").statusCode())
        .isEqualTo(400);
    assertThat(post("/api/v1/evidence/export", "{\"ids\":[\"E000001\"]}").statusCode())
        .as("no reason")
        .isEqualTo(400);
    assertThat(
            post("/api/v1/evidence/export", "{\"ids\":[\"../../x\"],\"reason\":\"x\"}")
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void aPostThatWasEditedShowsWhatItSaidBefore() {
    String body = "{\"source\":\"desk\",\"posts\":[{\"id\":\"e1\",\"text\":\"栎川汽车%s\"}]}";
    post("/api/v1/posts", body.formatted("刹车失灵，电话13812345678"));
    post("/api/v1/posts", body.formatted("没事了"));
    String mention = json("/api/v1/search?q=source:desk&limit=1").at("/mentions/0/id").asText();
    JsonNode history = json("/api/v1/mentions/" + mention + "/history");

    assertThat(history.path("versions").isArray()).isTrue();
    assertThat(history.toString()).doesNotContain("13812345678");
  }

  private static JsonNode json(String path) {
    return console.json(path, console.token("admin"));
  }

  private static HttpResponse<String> post(String path, String body) {
    return console.api("POST", path, body, console.token("admin"));
  }

  private static String page(String path, String cookie) {
    return console.page(path, cookie);
  }
}
