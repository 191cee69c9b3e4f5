package io.tingfeng.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tingfeng.people.Right;
import io.tingfeng.people.Role;
import io.tingfeng.pipeline.ListServer;
import io.tingfeng.pipeline.SampleWorkspace;
import io.tingfeng.schedule.Duties;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program over real HTTP: a site on the one side, the API on the other. */
class ServingTest {
  private static final Duration OFTEN = Duration.ofMillis(100);
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;
  private static ListServer site;
  private static Serving serving;
  private static String token = "";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void open() {
    site = new ListServer();
    SampleWorkspace.in(folder, SampleWorkspace.list(site), SampleWorkspace.LOOPBACK);
    serving =
        new Serving(
            Site.of(folder),
            new Duties.Periods(OFTEN, OFTEN, OFTEN, OFTEN, Duration.ofHours(1)),
            0);
    serving.app().people.roster().add("test", "reader", "", Role.VIEWER, "a long password");
    token = serving.app().people.roster().token("test", "reader", "test", Set.of(Right.READ));
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(get("/api/v1/search?q=brand:weiting").path("total").asInt())
                    .isGreaterThan(5));
  }

  @AfterAll
  static void close() {
    serving.close();
    site.close();
  }

  @Test
  void visitedPostsAreFoundWithTheirCuesAndPlaces() throws Exception {
    JsonNode mention =
        get("/api/v1/search?q=" + encode("态度 negative:>0.5") + "&limit=1").at("/mentions/0");

    assertThat(mention.path("brand").asText()).isEqualTo("weiting");
    assertThat(mention.path("tone").asText()).isEqualTo("negative");
    assertThat(mention.path("cues")).isNotEmpty();
    assertThat(mention.at("/engagement/reposts").isNull()).as("absent is null, never 0").isTrue();
    assertThat(mention.path("at").asText()).isEqualTo("2026-11-20T10:30+08:00");
  }

  @Test
  void theTrendCountsWhatSearchFinds() throws Exception {
    JsonNode trend =
        get(
            "/api/v1/trend?q=brand:weiting&from=2026-11-20T00:00:00%2B08:00&to=2026-11-21T00:00:00%2B08:00&by=hour");

    assertThat(trend.path("points")).hasSize(24);
    assertThat(trend.path("volume").asLong()).isPositive();
    assertThat(trend.at("/points/10/volume").asLong()).isEqualTo(trend.path("volume").asLong());
  }

  @Test
  void whatWasAskedForIsHighlightedAndPagesGoOnBehindACursor() throws Exception {
    JsonNode first = get("/api/v1/search?q=" + encode("态度") + "&limit=1&cursor=");
    JsonNode mention = first.at("/mentions/0");
    String wording = mention.path("title").asText() + "\n" + mention.path("text").asText();
    int start = mention.at("/highlights/0/start").asInt();

    assertThat(wording.strip()).contains("态度");
    assertThat(mention.path("highlights")).isNotEmpty();
    assertThat(start)
        .isBetween(mention.at("/sentence/start").asInt(), mention.at("/sentence/end").asInt());
    assertThat(call("/api/v1/search?cursor=nonsense").statusCode()).isEqualTo(400);
  }

  @Test
  void storiesBreakdownsAndExportsAnswer() throws Exception {
    String all = "&from=2026-11-01T00:00:00%2B08:00";
    JsonNode stories = get("/api/v1/stories?q=" + all);
    JsonNode parts = get("/api/v1/breakdown?by=tone" + all);
    String csv = call("/api/v1/export?q=brand:weiting&format=csv").body();

    assertThat(stories.path("stories").isArray()).isTrue();
    assertThat(parts.path("parts")).isNotEmpty();
    assertThat(parts.at("/parts/0/query").asText()).startsWith("tone:");
    assertThat(csv).startsWith("\ufeff检索：brand:weiting　时区：Asia/Shanghai").contains("苇汀");
    assertThat(call("/api/v1/export?format=exe").statusCode()).isEqualTo(400);
    assertThat(call("/api/v1/breakdown?by=mood").statusCode()).isEqualTo(400);
    assertThat(call("/api/v1/stories/s-none").statusCode()).isEqualTo(404);
    assertThat(get("/api/v1/rising" + "?q=").path("words").isArray()).isTrue();
    assertThat(get("/api/v1/searches").path("searches")).isEmpty();
    assertThat(get("/api/v1/trend?compare=true&by=day").path("sameWeekday").path("points"))
        .isNotEmpty();
  }

  @Test
  void aWrongQueryIsAnsweredWithItsPlace() throws Exception {
    HttpResponse<String> answer = call("/api/v1/search?q=" + encode("(退款 OR"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("content-type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(JSON.readTree(answer.body()).path("start").isInt()).isTrue();
    assertThat(call("/api/v1/search?limit=100000").statusCode()).isEqualTo(400);
    assertThat(call("/api/v1/trend?by=minute").statusCode()).isEqualTo(400);
    assertThat(call("/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void healthAndMetricsTellHowItWorks() throws Exception {
    JsonNode health = get("/health");

    assertThat(health.path("status").asText()).isEqualTo("ok");
    assertThat(health.path("sourcesAnswering").asInt()).isEqualTo(1);
    String metrics = call("/metrics").body();
    assertThat(metrics)
        .contains("tingfeng_visits_seconds_count{result=\"ok\",source=\"gazette\"}")
        .contains("tingfeng_index_mentions")
        .contains("tingfeng_heat{brand=\"weiting\"}");
  }

  @Test
  void aBrokenEditIsNotTakenUp() throws IOException {
    Path negative = folder.resolve("lexicons/negative.txt");
    String good = Files.readString(negative);
    String version = serving.app().vocabulary.get().lexicon();
    Files.writeString(negative, good + "坏行没有权重\n");
    assertThat(serving.app().vocabulary.get().lexicon()).isEqualTo(version);
    Files.writeString(negative, good + "新词条目\t1.0\n");
    assertThat(serving.app().vocabulary.get().lexicon()).isNotEqualTo(version);
    Files.writeString(negative, good);
  }

  @Test
  void aSecondProcessIsRefusedWithTheReason() {
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> App.open(Site.of(folder)))
        .hasMessageContaining("another tingfeng process")
        .hasMessageContaining("serve");
  }

  private static JsonNode get(String path) throws Exception {
    HttpResponse<String> answer = call(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static HttpResponse<String> call(String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(serving.address() + path))
            .header("Authorization", "Bearer " + token)
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
