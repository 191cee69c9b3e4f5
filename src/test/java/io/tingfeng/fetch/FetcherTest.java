package io.tingfeng.fetch;

import static io.tingfeng.fetch.LocalSite.send;
import static io.tingfeng.fetch.Profiles.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.fetch.FetchOutcome.Fetched;
import io.tingfeng.fetch.FetchOutcome.Unchanged;
import io.tingfeng.model.Page;
import io.tingfeng.model.SourceProfile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
  private final Stage stage = new Stage();
  private final LocalSite site = stage.site;

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void aPageComesWithItsHeadersAndMarks() {
    site.on(
        "/a", exchange -> send(exchange, 200, "早上好", "ETag", "\"v1\"", "X-Two", "a", "X-Two", "b"));

    Fetched fetched = (Fetched) stage.fetch("/a");

    assertThat(fetched.page().body()).isEqualTo("早上好".getBytes(StandardCharsets.UTF_8));
    assertThat(fetched.page().headers()).containsEntry("x-two", "a, b");
    assertThat(fetched.page().fetchedAt()).isEqualTo(stage.time.instant());
    assertThat(fetched.validators())
        .isEqualTo(
            new Validators(
                Optional.of("\"v1\""),
                Optional.empty(),
                Optional.of("3cc2e31eb28e33773214184e9f0edee2403745e6ffe40762d771c6ed8194c8a5")));
  }

  @Test
  void weSayWhoWeAreAndWhatWeCanRead() {
    site.page("/a", "a");
    stage.fetch("/a");

    assertThat(site.last().header("User-Agent")).contains("Tingfeng/1.0 (+ops@example.org)");
    assertThat(site.last().header("Accept-Encoding")).contains("gzip, br, deflate");
    assertThat(site.last().header("Cookie")).isEmpty();
    assertThat(FetchSettings.of("2.0", " https://us.example/bot ", false).userAgent())
        .isEqualTo("Tingfeng/2.0 (+https://us.example/bot)");
    assertThat(FetchSettings.of("2.0", "", false).userAgent()).isEqualTo("Tingfeng/2.0");
  }

  @Test
  void aHostThatWasAskedMaySayUnchanged() {
    site.on("/a", exchange -> send(exchange, 304, ""));
    Validators known =
        new Validators(
            Optional.of("\"v1\""), Optional.of("Thu, 19 Nov 2026 03:00:00 GMT"), Optional.empty());

    assertThat(stage.fetcher().fetch(request(site.at("/a"), known))).isInstanceOf(Unchanged.class);
    assertThat(site.last().header("If-None-Match")).contains("\"v1\"");
    assertThat(site.last().header("If-Modified-Since")).contains("Thu, 19 Nov 2026 03:00:00 GMT");
    assertThat(stage.why("/a")).as("nobody asked").isEqualTo(Cause.STATUS);
  }

  @Test
  void theSameBytesAreUnchangedWhereAHostHasNoMarks() {
    site.page("/a", "a");
    Validators known = ((Fetched) stage.fetch("/a")).validators();

    assertThat(stage.fetcher().fetch(request(site.at("/a"), known))).isInstanceOf(Unchanged.class);
    site.page("/a", "b");
    assertThat(stage.fetcher().fetch(request(site.at("/a"), known))).isInstanceOf(Fetched.class);
  }

  @Test
  void aMarkThatCouldNotBeSentIsNotKept() {
    String strange = "\"\u00e9\u0001\"";
    site.on("/a", exchange -> send(exchange, 200, "a", "ETag", strange));
    assertThat(((Fetched) stage.fetch("/a")).validators().etag()).isEmpty();

    Validators kept =
        new Validators(Optional.of("a\r\nX-Evil: yes"), Optional.of("明天"), Optional.empty());
    assertThat(stage.fetcher().fetch(request(site.at("/a"), kept))).isInstanceOf(Fetched.class);
    assertThat(site.last().header("If-None-Match")).isEmpty();
    assertThat(site.last().header("X-Evil")).isEmpty();
  }

  @Test
  void headersOfASourceAreSentButNeverOurIdentityNorTwoLinesInOne() {
    site.page("/a", "a");
    Map<String, String> headers =
        Map.of(
            "Referer", "https://paper.example/",
            "User-Agent", "Mozilla",
            "cookie", "a=b",
            "X-Words", "中文",
            "X-Lines", "a\r\nX-Evil: yes",
            "not a name", "b");

    stage
        .fetcher()
        .fetch(
            new FetchRequest(
                Profiles.profile(Profiles.PACE, headers), site.at("/a"), Validators.NONE));

    assertThat(site.last().header("Referer")).contains("https://paper.example/");
    assertThat(site.last().header("User-Agent")).contains("Tingfeng/1.0 (+ops@example.org)");
    assertThat(List.of("Cookie", "X-Words", "X-Lines", "X-Evil"))
        .allSatisfy(name -> assertThat(site.last().header(name)).isEmpty());
  }

  @Test
  void loopbackIsClosedUnlessAllOrThisSourceMayLiveThere() {
    site.page("/a", "a");
    stage.restart(s -> FetchSettings.of("1.0", "", false));

    assertThat(stage.why("/a")).isEqualTo(Cause.PRIVATE_ADDRESS);
    assertThat(site.asked()).isEmpty();
    SourceProfile inside = Profiles.inside(Profiles.profile(Profiles.PACE, Map.of()));
    assertThat(stage.fetcher().fetch(new FetchRequest(inside, site.at("/a"), Validators.NONE)))
        .isInstanceOf(Fetched.class);
    assertThat(stage.why("/a")).as("nor by its connection").isEqualTo(Cause.PRIVATE_ADDRESS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://a.example/",
        "file:///etc/passwd",
        "mailto:a@b.example",
        "/relative",
        "http://user:secret@a.example/",
        "http://a.example:22/",
        "http://a.example:6379/",
        "http://0x7f.1/",
        "http://2130706433/",
        "http://010.0.0.1/"
      })
  void anAddressThatIsNotOfTheWebIsRefused(String address) {
    assertThat(stage.fetch(URI.create(address)).why()).contains(Cause.ADDRESS);
  }

  @Test
  void anAddressLongerThanAnyIsRefused() {
    assertThat(stage.why("/" + "a".repeat(3000))).isEqualTo(Cause.ADDRESS);
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void theAddressOfAPageIsWhereItWasFound() {
    site.page("/%E4%B8%AD?q=1", "a");

    Page page = ((Fetched) stage.fetch("/中?q=1#part")).page();

    assertThat(page.address()).isEqualTo(site.at("/%E4%B8%AD?q=1#part"));
  }

  @Test
  void aFetcherThatWasInterruptedSaysSoAndStaysInterrupted() {
    site.page("/a", "a");
    Thread.currentThread().interrupt();

    assertThat(stage.why("/a")).isEqualTo(Cause.INTERRUPTED);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(stage.fetch("/a")).as("nothing is put off").isInstanceOf(Fetched.class);
  }
}
