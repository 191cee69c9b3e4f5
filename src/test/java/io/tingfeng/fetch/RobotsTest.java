package io.tingfeng.fetch;

import static io.tingfeng.fetch.LocalSite.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.fetch.FetchOutcome.Failed;
import io.tingfeng.fetch.FetchOutcome.Fetched;
import io.tingfeng.fetch.FetchOutcome.Limited;
import io.tingfeng.fetch.RobotsReading.Verdict;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9309, seen from outside. */
class RobotsTest {
  private final Stage stage = new Stage();
  private final LocalSite site = stage.site;

  @AfterEach
  void close() {
    stage.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          User-agent: *;Disallow: /                                      | false
          User-agent: *;Disallow:                                        | true
          User-agent: *;Disallow: /news                                  | false
          User-agent: *;Disallow: /News                                  | true
          User-agent: *;Disallow: /news;Allow: /news/a                   | true
          User-agent: *;Disallow: /news/a;Allow: /news                   | false
          User-agent: *;Disallow: /*.html$                               | false
          User-agent: *;Disallow: /*.htm$                                | true
          User-agent: *;Disallow: /*/a                                   | false
          User-agent: *;Disallow: /n%65ws                                | false
          User-agent: tingfeng;Disallow: /;;User-agent: *;Allow: /       | false
          User-agent: TingFeng/3.1;Disallow: /                           | false
          User-agent: tingfeng;Allow: /;;User-agent: *;Disallow: /       | true
          User-agent: other;User-agent: tingfeng;Disallow: /             | false
          User-agent: other;Disallow: /                                  | true
          User-agent: tingfengbot;Disallow: /                            | true
          User-agent: *;Disallow: /a;;User-agent: *;Disallow: /news      | false
          Disallow: /                                                    | true
          user-AGENT : * ;  disALLOW :  /news   # why                    | false
          User-agent: *;Crawl-delay: 5;Disallow: /news                   | false
          Sitemap: /s.xml;User-agent: *;Disallow: /news                  | false
          <html><body>Not found</body></html>                            | true
          """)
  void theMostFittingRuleOfOurGroupHolds(String rules, boolean allowed) {
    site.page("/robots.txt", rules.replace(';', '\n')).page("/news/a.html", "a");

    assertThat(stage.fetch("/news/a.html") instanceof Fetched).isEqualTo(allowed);
    assertThat(site.paths()).hasSize(allowed ? 1 : 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410, 451})
  void aMissingFileAllowsAll(int status) {
    site.on("/robots.txt", exchange -> send(exchange, status, "User-agent: *\nDisallow: /"))
        .page("/a", "a");

    assertThat(stage.fetch("/a")).isInstanceOf(Fetched.class);
    assertThat(readings()).extracting(RobotsReading::verdict).containsExactly(Verdict.NO_FILE);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 504})
  void aBrokenHostIsPutOffLongerAndLonger(int status) {
    site.on("/robots.txt", exchange -> send(exchange, status, "")).page("/a", "a");
    List<Long> putOffs = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Limited limited = (Limited) stage.fetch("/a");
      assertThat(limited.cause()).isEqualTo(Cause.ROBOTS_UNREACHABLE);
      putOffs.add(Duration.between(stage.time.instant(), limited.retryAt()).toMinutes());
      stage.time.forward(Duration.between(stage.time.instant(), limited.retryAt()));
    }

    assertThat(putOffs).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
    assertThat(site.paths()).isEmpty();
    site.page("/robots.txt", "");
    assertThat(stage.fetch("/a")).isInstanceOf(Fetched.class);
  }

  @Test
  void aHostThatIsPutOffIsNotAsked() {
    site.on("/robots.txt", exchange -> send(exchange, 500, ""));
    stage.fetch("/a");
    stage.fetch("/b");

    assertThat(site.asked()).hasSize(1);
  }

  @Test
  void aHostThatIsDownIsNamedForWhatItIs() {
    int nobody = site.port();
    site.close();

    Failed failed = (Failed) stage.fetch("/a");

    assertThat(failed.cause()).isEqualTo(Cause.UNREACHABLE);
    assertThat(failed.reason()).startsWith("robots.txt: ");
    assertThat(stage.hosts.readings("http://127.0.0.1:" + nobody))
        .extracting(RobotsReading::verdict)
        .containsExactly(Verdict.UNREACHABLE);
  }

  @Test
  void aRestThatIsAskedForInsteadOfTheFileIsGiven() {
    site.on("/robots.txt", exchange -> send(exchange, 429, "", "Retry-After", "90"));

    Limited limited = (Limited) stage.fetch("/a");
    assertThat(limited.cause()).isEqualTo(Cause.RATE);
    assertThat(limited.retryAt()).isEqualTo(stage.time.instant().plusSeconds(90));
  }

  @Test
  void whatWasReadHoldsForADayAlsoOverARestart() {
    site.page("/robots.txt", "User-agent: *\nDisallow: /no\n").page("/a", "a").page("/no", "b");
    stage.fetch("/a");
    stage.time.forward(Duration.ofHours(23));
    stage.restart();
    assertThat(stage.why("/no")).isEqualTo(Cause.ROBOTS);
    assertThat(robotsAsked()).isEqualTo(1);

    site.page("/robots.txt", "");
    stage.time.forward(Duration.ofHours(2));
    assertThat(stage.fetch("/no")).isInstanceOf(Fetched.class);
    assertThat(robotsAsked()).isEqualTo(2);
    assertThat(readings()).extracting(RobotsReading::digest).last().isEqualTo("");
  }

  @Test
  void theFileMayBeElsewhere() throws IOException {
    try (LocalSite other = new LocalSite()) {
      other.page("/rules", "User-agent: *\nDisallow: /a\n");
      site.on(
              "/robots.txt",
              exchange -> send(exchange, 301, "", "Location", other.at("/rules").toString()))
          .page("/a", "a");

      assertThat(stage.why("/a")).isEqualTo(Cause.ROBOTS);
    }
  }

  @Test
  void aCrawlDelayCanOnlySlowUsDown() {
    site.page("/robots.txt", "User-agent: *\nCrawl-delay: 7\n").page("/a", "a").page("/b", "b");
    stage.fetch("/a");
    stage.fetch("/b");
    assertThat(stage.time.pauses()).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));

    site.page("/robots.txt", "User-agent: *\nCrawl-delay: 1\n");
    stage.time.forward(Duration.ofDays(2));
    stage.fetch("/a");
    assertThat(stage.time.pauses()).last().isEqualTo(Duration.ofSeconds(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "soon", "1e99", "99999999999999999999", ""})
  void aCrawlDelayThatIsNoneIsNone(String delay) {
    site.page("/robots.txt", "User-agent: *\nCrawl-delay: " + delay + "\n").page("/a", "a");

    assertThat(stage.fetch("/a")).isInstanceOf(Fetched.class);
    assertThat(stage.time.pauses()).containsExactly(Duration.ofSeconds(3));
  }

  @Test
  void aCrawlDelayBeyondOurPatienceIsALaterTurn() {
    site.page("/robots.txt", "User-agent: *\nCrawl-delay: 500\n").page("/a", "a");
    Instant asked = stage.time.instant();

    Limited limited = (Limited) stage.fetch("/a");

    assertThat(limited.cause()).isEqualTo(Cause.PACE);
    assertThat(limited.retryAt()).isEqualTo(asked.plusSeconds(500));
    stage.time.forward(Duration.ofSeconds(500));
    assertThat(stage.fetch("/a")).isInstanceOf(Fetched.class);
  }

  @Test
  void aFileLongerThanHalfAMegabyteIsReadAsFarAsThat() {
    String filler = "# filler\n".repeat(60_000);
    site.page("/robots.txt", "User-agent: *\nDisallow: /a\n" + filler + "Disallow: /b\n")
        .page("/a", "a")
        .page("/b", "b");

    assertThat(stage.why("/a")).isEqualTo(Cause.ROBOTS);
    assertThat(stage.fetch("/b")).isInstanceOf(Fetched.class);
  }

  @Test
  void manyThreadsAskForTheFileOnce() throws Exception {
    for (int i = 0; i < 8; i++) {
      site.page("/" + i, "page");
    }
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<FetchOutcome>> running = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        String path = "/" + i;
        running.add(threads.submit(() -> stage.fetch(path)));
      }
      for (Future<FetchOutcome> one : running) {
        assertThat(one.get()).isInstanceOf(Fetched.class);
      }
    }

    assertThat(robotsAsked()).isEqualTo(1);
  }

  private long robotsAsked() {
    return site.asked().stream().filter(asked -> asked.path().equals("/robots.txt")).count();
  }

  private List<RobotsReading> readings() {
    return stage.hosts.readings("http://127.0.0.1:" + site.port());
  }
}
