package io.tingfeng.fetch;

import static io.tingfeng.fetch.LocalSite.send;
import static io.tingfeng.fetch.Profiles.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.fetch.FetchOutcome.Failed;
import io.tingfeng.fetch.FetchOutcome.Fetched;
import io.tingfeng.fetch.FetchOutcome.Limited;
import io.tingfeng.fetch.FetchOutcome.Refused;
import io.tingfeng.fetch.FetchOutcome.Unchanged;
import io.tingfeng.model.SourceProfile;
import io.tingfeng.store.Database;
import io.tingfeng.store.JdbcHostStore;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FetcherTest {
  private final FakeTime time = new FakeTime();
  private Database database;
  private HostStore hosts;
  private LocalSite site;
  private Fetcher fetcher;

  @BeforeEach
  void open() throws IOException {
    database = Database.inMemory();
    hosts = new JdbcHostStore(database);
    site = new LocalSite();
    fetcher = fetcher();
  }

  @AfterEach
  void close() {
    fetcher.close();
    site.close();
    database.close();
  }

  @Test
  void aPageComesWithItsHeadersAndValidators() {
    site.on("/a", exchange -> send(exchange, 200, "早上好", "ETag", "\"v1\"", "X-Two", "a"));

    Fetched fetched = (Fetched) fetch("/a");

    assertThat(fetched.page().body()).isEqualTo("早上好".getBytes(StandardCharsets.UTF_8));
    assertThat(fetched.page().headers()).containsEntry("x-two", "a");
    assertThat(fetched.page().fetchedAt()).isAfterOrEqualTo(FakeTime.START);
    assertThat(fetched.validators())
        .isEqualTo(
            new Validators(
                Optional.of("\"v1\""),
                Optional.empty(),
                Optional.of("3cc2e31eb28e33773214184e9f0edee2403745e6ffe40762d771c6ed8194c8a5")));
    assertThat(site.last().header("User-Agent")).contains("Tingfeng/1.0 (+ops@example.org)");
  }

  @Test
  void aHostThatWasAskedMaySayUnchanged() {
    site.on("/a", exchange -> send(exchange, 304, ""));

    FetchOutcome outcome =
        fetcher.fetch(
            request(
                site.at("/a"),
                new Validators(
                    Optional.of("\"v1\""),
                    Optional.of("Thu, 19 Nov 2026 03:00:00 GMT"),
                    Optional.empty())));

    assertThat(outcome).isInstanceOf(Unchanged.class);
    assertThat(site.last().header("If-None-Match")).contains("\"v1\"");
    assertThat(site.last().header("If-Modified-Since")).contains("Thu, 19 Nov 2026 03:00:00 GMT");
  }

  @Test
  void theSameBytesAreUnchangedWhereAHostHasNoMarks() {
    site.page("/a", "a");
    Validators known = ((Fetched) fetch("/a")).validators();

    assertThat(fetcher.fetch(request(site.at("/a"), known))).isInstanceOf(Unchanged.class);
    site.page("/a", "b");
    assertThat(fetcher.fetch(request(site.at("/a"), known))).isInstanceOf(Fetched.class);
  }

  @Test
  void unchangedThoughNobodyAskedIsAFault() {
    site.on("/a", exchange -> send(exchange, 304, ""));

    assertThat(((Failed) fetch("/a")).cause()).isEqualTo(Cause.STATUS);
  }

  @Test
  void twoRequestsToAHostAreAnIntervalApart() {
    site.page("/a", "a").page("/b", "b");

    fetch("/a");
    fetch("/b");

    assertThat(time.pauses())
        .as("after robots.txt, after the first page")
        .hasSize(2)
        .allSatisfy(pause -> assertThat(pause).isEqualTo(Duration.ofSeconds(3)));
  }

  @Test
  void aCrawlDelayCanOnlySlowUsDown() {
    site.page("/robots.txt", "User-agent: *\nCrawl-delay: 7\n").page("/a", "a").page("/b", "b");
    fetch("/a");
    fetch("/b");
    assertThat(time.pauses()).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));

    site.page("/robots.txt", "User-agent: *\nCrawl-delay: 1\n");
    time.forward(Duration.ofDays(2));
    fetch("/a");
    assertThat(time.pauses()).last().isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void whatRobotsForbidIsNeverAskedFor() {
    site.page("/robots.txt", "User-agent: tingfeng\nDisallow: /private\n")
        .page("/private/a", "a")
        .page("/open", "b");

    assertThat(((Refused) fetch("/private/a")).cause()).isEqualTo(Cause.ROBOTS);
    assertThat(fetch("/open")).isInstanceOf(Fetched.class);
    assertThat(site.paths()).containsExactly("/open");
  }

  @Test
  void aHostWhoseRobotsCannotBeReadIsLeftAlone() {
    site.on("/robots.txt", exchange -> send(exchange, 500, "")).page("/a", "a");

    assertThat(((Limited) fetch("/a")).cause()).isEqualTo(Cause.ROBOTS_UNREACHABLE);
    assertThat(site.paths()).isEmpty();
  }

  @Test
  void aRestThatAHostAsksForIsGivenAndOutlivesARestart() {
    site.on("/a", exchange -> send(exchange, 429, "", "Retry-After", "120")).page("/b", "b");

    Limited limited = (Limited) fetch("/a");
    assertThat(limited.cause()).isEqualTo(Cause.RATE);
    assertThat(limited.retryAt()).isEqualTo(time.instant().plusSeconds(120));
    fetcher.close();
    fetcher = fetcher();

    Limited again = (Limited) fetch("/b");
    assertThat(again.cause()).isEqualTo(Cause.BACK_OFF);
    assertThat(again.retryAt()).isEqualTo(limited.retryAt());
    time.forward(Duration.ofSeconds(121));
    assertThat(fetch("/b")).isInstanceOf(Fetched.class);
    assertThat(hosts.state(site.host()).strikes()).isZero();
  }

  @Test
  void restsDoubleWhileAHostKeepsAsking() {
    site.on("/a", exchange -> send(exchange, 503, ""));
    List<Long> rests = new java.util.ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Limited limited = (Limited) fetch("/a");
      rests.add(Duration.between(time.instant(), limited.retryAt()).toSeconds());
      time.forward(Duration.ofHours(1));
    }

    assertThat(rests).containsExactly(30L, 60L, 120L, 240L);
  }

  @Test
  void aStoppedHostIsNotAskedUntilItIsOpenedAgain() {
    site.page("/a", "a");
    hosts.stop(site.host(), Optional.of("the owner wrote to us"));

    Refused refused = (Refused) fetch("/a");
    assertThat(refused.cause()).isEqualTo(Cause.STOPPED);
    assertThat(refused.reason()).contains("the owner wrote to us");
    assertThat(site.asked()).isEmpty();

    hosts.stop(site.host(), Optional.empty());
    time.forward(Duration.ofSeconds(2));
    assertThat(fetch("/a")).isInstanceOf(Fetched.class);
  }

  @Test
  void theBudgetOfADayIsNotExceeded() {
    site.page("/a", "a");
    fetcher.close();
    fetcher = fetcher(new FetchSettings("Tingfeng/1.0", true, 3, Duration.ofMinutes(2), 0, 5, 2));

    assertThat(fetch("/a")).isInstanceOf(Fetched.class);
    assertThat(fetch("/a")).isInstanceOf(Fetched.class);
    Limited limited = (Limited) fetch("/a");

    assertThat(limited.cause()).isEqualTo(Cause.BUDGET);
    assertThat(limited.retryAt()).isEqualTo("2026-11-20T00:00:00Z");
    time.forward(Duration.ofHours(21));
    assertThat(fetch("/a")).isInstanceOf(Fetched.class);
  }

  @Test
  void redirectsAreFollowedEachAfterItsTurn() {
    site.on("/a", exchange -> send(exchange, 302, "", "Location", "/b")).page("/b", "b");

    Fetched fetched = (Fetched) fetch("/a");

    assertThat(fetched.page().address()).isEqualTo(site.at("/b"));
    assertThat(time.pauses()).hasSize(2);
  }

  @Test
  void aRedirectInCirclesEnds() {
    site.on("/a", exchange -> send(exchange, 302, "", "Location", "/a"));

    assertThat(((Failed) fetch("/a")).cause()).isEqualTo(Cause.REDIRECTS);
    assertThat(site.paths()).hasSize(6);
  }

  @Test
  void aRedirectToALoginIsARefusal() {
    site.on("/a", exchange -> send(exchange, 302, "", "Location", "/login?next=/a"))
        .page("/login?next=/a", "who are you?");

    assertThat(((Refused) fetch("/a")).cause()).isEqualTo(Cause.LOGIN);
    assertThat(site.paths()).containsExactly("/a");
  }

  @Test
  void headersOfASourceAreSentToItsOwnHostButNeverOurIdentity() throws IOException {
    try (LocalSite other = new LocalSite()) {
      other.page("/b", "b");
      site.on("/a", exchange -> send(exchange, 302, "", "Location", other.at("/b").toString()));
      Map<String, String> headers =
          Map.of("Referer", "https://paper.example/", "User-Agent", "Mozilla", "cookie", "a=b");

      fetcher.fetch(
          new FetchRequest(
              Profiles.profile(Profiles.PACE, headers), site.at("/a"), Validators.NONE));

      assertThat(site.last().header("Referer")).contains("https://paper.example/");
      assertThat(site.last().header("Cookie")).isEmpty();
      assertThat(site.last().header("User-Agent")).contains("Tingfeng/1.0 (+ops@example.org)");
      assertThat(other.last().path()).isEqualTo("/b");
      assertThat(other.last().header("Referer")).isEmpty();
    }
  }

  @Test
  void loopbackIsClosedUnlessPrivateNetworksAreAllowed() {
    site.page("/a", "a");
    fetcher.close();
    fetcher = fetcher(FetchSettings.of("1.0", "", false));

    assertThat(((Refused) fetch("/a")).cause()).isEqualTo(Cause.PRIVATE_ADDRESS);
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void aSourceThatLivesInAPrivateNetworkMayBeVisitedThere() {
    site.page("/a", "a");
    fetcher.close();
    fetcher = fetcher(FetchSettings.of("1.0", "", false));
    SourceProfile inside = Profiles.inside(Profiles.profile(Profiles.PACE, Map.of()));

    assertThat(fetcher.fetch(new FetchRequest(inside, site.at("/a"), Validators.NONE)))
        .isInstanceOf(Fetched.class);
  }

  @Test
  void anAddressThatIsNotOfTheWebIsRefused() {
    for (String address : List.of("ftp://a.example/", "file:///etc/passwd", "mailto:a@b.example")) {
      assertThat(((Refused) fetcher.fetch(request(URI.create(address)))).cause())
          .as(address)
          .isEqualTo(Cause.ADDRESS);
    }
  }

  private FetchOutcome fetch(String path) {
    return fetcher.fetch(request(site.at(path)));
  }

  private Fetcher fetcher() {
    return fetcher(
        new FetchSettings(
            "Tingfeng/1.0 (+ops@example.org)", true, 1000, Duration.ofMinutes(2), 0, 5, 2));
  }

  private Fetcher fetcher(FetchSettings settings) {
    return new Fetcher(settings, hosts, time, time);
  }
}
