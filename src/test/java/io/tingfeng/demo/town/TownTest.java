package io.tingfeng.demo.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tingfeng.demo.HandClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The sites of the town over real HTTP, on a clock that is moved by hand. */
class TownTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HandClock clock = new HandClock(at(-1, 12));
  private final Town town = Town.open(Script.of(TODAY, ZONE), clock, ZONE);
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    client.close();
    town.close();
  }

  @Test
  void everySiteIsAHostOfItsOwnOnLoopback() {
    assertThat(town.addresses())
        .containsOnlyKeys("news", "forum", "hot", "complaint", "blog", "office", "closed");
    assertThat(town.addresses().values())
        .doesNotHaveDuplicates()
        .allMatch(address -> address.startsWith("127.0.0.1:"));
  }

  @Test
  void theFeedHoldsWhatHasBeenWrittenByNowAndNothingOfTheFuture() throws Exception {
    assertThat(text("news", "/rss.xml")).contains("立案调查").doesNotContain("创始人赴澜州道歉");

    clock.set(at(-1, 21));
    assertThat(text("news", "/rss.xml")).contains("创始人赴澜州道歉", "+0800");
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() throws Exception {
    HttpResponse<byte[]> first = get("news", "/rss.xml");
    String tag = first.headers().firstValue("ETag").orElseThrow();

    assertThat(asking(tag).statusCode()).isEqualTo(304);
    clock.set(at(-1, 21));
    assertThat(asking(tag).statusCode()).isEqualTo(200);
  }

  @Test
  void theForumIsWrittenInGbkWithoutSayingSoInItsHeader() throws Exception {
    HttpResponse<byte[]> list = get("forum", "/forum-7-1.html");
    String page = new String(list.body(), Forum.GBK);
    Matcher link = Pattern.compile("/thread-\\d+-1-1\\.html").matcher(page);

    assertThat(list.headers().firstValue("Content-Type")).contains("text/html");
    assertThat(page).contains("charset=\"gbk\"", "苇汀滨江店");
    assertThat(link.find()).isTrue();
    String thread = new String(get("forum", link.group()).body(), Forum.GBK);
    assertThat(thread).containsPattern("查看: <span class=\"views\">\\d+</span>");
    assertThat(thread).containsPattern("发表于 2026年11月\\d+日 \\d\\d:\\d\\d");
  }

  @Test
  void theHotListHasPlacesAndAHeatInTheirOrder() throws Exception {
    JsonNode list = JSON.readTree(get("hot", "/api/hot").body()).at("/data/list");

    assertThat(list).hasSizeGreaterThan(3);
    assertThat(list.at("/0/rank").asInt()).isEqualTo(1);
    assertThat(list.at("/0/hot").asLong()).isGreaterThan(list.at("/1/hot").asLong());
    assertThat(list.findValuesAsText("word")).contains("苇汀茶饮道歉");
  }

  @Test
  void complaintsStandOnNumberedPagesWithoutOverlap() throws Exception {
    List<String> seen = new ArrayList<>();
    for (int page = 1; page <= 3; page++) {
      String text = text("complaint", "/list-" + page + ".html");
      Pattern.compile("/case/(\\d+)\\.html")
          .matcher(text)
          .results()
          .forEach(r -> seen.add(r.group(1)));
    }

    assertThat(seen).hasSize(30).doesNotHaveDuplicates();
    assertThat(text("complaint", "/list-1.html")).containsPattern("今天 \\d\\d:\\d\\d");
    assertThat(text("complaint", "/case/" + seen.getFirst() + ".html")).contains("<h1>");
  }

  @Test
  void theMicroBlogIsReadToItsEndByCursors() throws Exception {
    List<String> ids = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode data =
          JSON.readTree(get("blog", "/api/timeline?cursor=" + cursor).body()).path("data");
      data.path("statuses").forEach(status -> ids.add(status.path("id").asText()));
      cursor = data.path("next_cursor").asText();
    } while (!cursor.isEmpty());

    assertThat(ids).hasSizeGreaterThan(250).doesNotHaveDuplicates();
  }

  @Test
  void onePostPassesAThousandRepostsInTheEvening() throws Exception {
    clock.set(at(-2, 16));
    long afternoon = mostReposts();
    clock.set(at(-2, 22));
    long evening = mostReposts();

    assertThat(afternoon).isBetween(10L, 499L);
    assertThat(evening).isBetween(1_000L, 9_999L);
  }

  @Test
  void oneSiteIsClosedToRobotsAndTheOthersAreOpen() throws Exception {
    assertThat(text("closed", "/robots.txt")).contains("Disallow: /\n");
    assertThat(text("news", "/robots.txt")).doesNotContain("Disallow: /\n");
  }

  @Test
  void theOfficeIsBusyBreaksOffAndFallsSilentAtItsHours() throws Exception {
    assertThat(text("office", "/tzgg/")).contains("苇汀茶饮部分门店");

    clock.set(at(-1, 13));
    HttpResponse<byte[]> busy = get("office", "/tzgg/");
    assertThat(busy.statusCode()).isEqualTo(503);
    assertThat(busy.headers().firstValue("Retry-After")).contains("3600");

    clock.set(at(-1, 21));
    assertThatThrownBy(() -> get("office", "/tzgg/")).isInstanceOf(IOException.class);

    clock.set(at(-1, 4));
    assertThatThrownBy(() -> get("office", "/tzgg/")).isInstanceOf(HttpTimeoutException.class);
    assertThat(text("office", "/robots.txt")).contains("User-agent");
  }

  @Test
  void whatIsNowhereIsNotFound() throws Exception {
    for (String site : List.of("news", "forum", "hot", "complaint", "blog", "office")) {
      assertThat(get(site, "/nowhere").statusCode()).as(site).isEqualTo(404);
    }
    assertThat(get("forum", "/thread-999999-1-1.html").statusCode()).isEqualTo(404);
  }

  private long mostReposts() throws Exception {
    JsonNode statuses =
        JSON.readTree(get("blog", "/api/timeline?cursor=").body()).at("/data/statuses");
    return statuses.findValuesAsText("reposts_count").stream()
        .mapToLong(Long::parseLong)
        .max()
        .orElse(0);
  }

  private HttpResponse<byte[]> asking(String tag) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address("news", "/rss.xml")).header("If-None-Match", tag).build();
    return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private String text(String site, String path) throws IOException, InterruptedException {
    return new String(get(site, path).body(), StandardCharsets.UTF_8);
  }

  private HttpResponse<byte[]> get(String site, String path)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address(site, path)).timeout(Duration.ofSeconds(1)).build();
    return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private URI address(String site, String path) {
    return URI.create("http://" + town.addresses().get(site) + path);
  }

  private static Instant at(int day, int hour) {
    return TODAY.plusDays(day).atTime(LocalTime.of(hour, 0)).atZone(ZONE).toInstant();
  }
}
