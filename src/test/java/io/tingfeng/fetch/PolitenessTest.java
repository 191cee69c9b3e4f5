package io.tingfeng.fetch;

import static io.tingfeng.fetch.LocalSite.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.fetch.FetchOutcome.Fetched;
import io.tingfeng.fetch.FetchOutcome.Limited;
import io.tingfeng.fetch.FetchOutcome.Refused;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolitenessTest {
  private final Stage stage = new Stage();
  private final LocalSite site = stage.site.page("/a", "a").page("/b", "b");
  private final FakeTime time = stage.time;
  private final HostStore hosts = stage.hosts;

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void twoRequestsToAHostAreAnIntervalApart() {
    stage.fetch("/a");
    stage.fetch("/b");
    time.forward(Duration.ofSeconds(60));
    stage.fetch("/a");

    assertThat(time.pauses())
        .as("after robots.txt, after the first page, none after a minute")
        .containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(3));
  }

  @Test
  void theScatterOnlyLengthensAPause() {
    stage.restart(s -> settings(1000, 0.5, 0));
    for (int visit = 0; visit < 40; visit++) {
      stage.fetch("/a");
    }

    assertThat(time.pauses())
        .hasSize(40)
        .allSatisfy(
            pause -> assertThat(pause).isBetween(Duration.ofSeconds(3), Duration.ofMillis(4500)));
    assertThat(time.pauses().stream().distinct().count()).isGreaterThan(30);
  }

  @Test
  void aHostThatTakesLongGetsAsLongARest() {
    site.on(
        "/slow",
        exchange -> {
          time.forward(Duration.ofSeconds(8));
          send(exchange, 200, "at last");
        });
    stage.fetch("/slow");
    stage.fetch("/a");

    assertThat(time.pauses()).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(8));
  }

  @Test
  void aClockThatIsSetBackHoldsNobodyUp() {
    stage.fetch("/a");
    time.forward(Duration.ofHours(-5));

    assertThat(stage.fetch("/b")).isInstanceOf(Fetched.class);
    assertThat(time.pauses()).last().isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void aRestThatAHostAsksForIsGivenAndOutlivesARestart() {
    site.on("/a", exchange -> send(exchange, 429, "", "Retry-After", "120"));

    Limited limited = (Limited) stage.fetch("/a");
    assertThat(limited.cause()).isEqualTo(Cause.RATE);
    assertThat(limited.retryAt()).isEqualTo(time.instant().plusSeconds(120));
    stage.restart();

    Limited again = (Limited) stage.fetch("/b");
    assertThat(again.cause()).isEqualTo(Cause.BACK_OFF);
    assertThat(again.retryAt()).isEqualTo(limited.retryAt());
    time.forward(Duration.ofSeconds(121));
    assertThat(stage.fetch("/b")).isInstanceOf(Fetched.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void restsDoubleWhileAHostKeepsAsking(int status) {
    site.on("/a", exchange -> send(exchange, status, ""));
    List<Long> rests = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Limited limited = (Limited) stage.fetch("/a");
      rests.add(Duration.between(time.instant(), limited.retryAt()).toSeconds());
      time.forward(Duration.ofHours(7));
    }

    assertThat(rests).startsWith(30L, 60L, 120L, 240L);
    assertThat(rests).last().isEqualTo(status == 429 ? 21_600L : 1800L);
  }

  @Test
  void aWishThatDidNotHelpIsLengthened() {
    site.on("/a", exchange -> send(exchange, 503, "", "Retry-After", "1"));
    stage.fetch("/a");
    time.forward(Duration.ofMinutes(1));

    Limited second = (Limited) stage.fetch("/a");
    assertThat(Duration.between(time.instant(), second.retryAt())).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void aHostThatAskedForRestsIsVisitedMoreSlowlyUntilItHasBeenCalmForLong() {
    hosts.rest(site.host(), time.instant(), 2);
    for (int visit = 0; visit < 60; visit++) {
      stage.fetch("/a");
    }

    assertThat(time.pauses().getFirst()).isEqualTo(Duration.ofSeconds(9));
    assertThat(time.pauses().get(25)).isEqualTo(Duration.ofSeconds(6));
    assertThat(time.pauses().getLast()).isEqualTo(Duration.ofSeconds(3));
    assertThat(hosts.state(site.host()).strikes()).isZero();
  }

  @Test
  void aStoppedHostIsNotAskedUntilItIsOpenedAgain() {
    hosts.stop(site.host(), Optional.of("the owner wrote to us"));

    Refused refused = (Refused) stage.fetch("/a");
    assertThat(refused.cause()).isEqualTo(Cause.STOPPED);
    assertThat(refused.reason()).contains("the owner wrote to us");
    assertThat(site.asked()).isEmpty();

    hosts.stop(site.host(), Optional.empty());
    time.forward(Duration.ofSeconds(2));
    assertThat(stage.fetch("/a")).isInstanceOf(Fetched.class);
  }

  @Test
  void aStopWhileARequestWaitsForItsTurnHolds() {
    Fetcher fetcher =
        new Fetcher(
            Stage.SETTINGS,
            hosts,
            time,
            length -> {
              time.of(length);
              hosts.stop(site.host(), Optional.of("now"));
            });
    try (fetcher) {
      FetchOutcome outcome = fetcher.fetch(Profiles.request(site.at("/a")));

      assertThat(outcome.why()).contains(Cause.STOPPED);
      assertThat(site.paths()).isEmpty();
    }
  }

  @Test
  void theBudgetOfADayIsNotExceededAndRequestsAreCounted() {
    stage.restart(s -> settings(3, 0, 0));

    assertThat(stage.fetch("/a")).isInstanceOf(Fetched.class);
    assertThat(stage.fetch("/a")).isInstanceOf(Fetched.class);
    Limited limited = (Limited) stage.fetch("/a");
    assertThat(limited.cause()).isEqualTo(Cause.BUDGET);
    assertThat(limited.retryAt()).isEqualTo("2026-11-20T00:00:00Z");
    stage.restart(s -> settings(3, 0, 0));
    assertThat(stage.why("/a")).as("after a restart").isEqualTo(Cause.BUDGET);

    time.forward(Duration.ofHours(21));
    assertThat(stage.fetch("/a")).isInstanceOf(Fetched.class);
    stage.restart();
    assertThat(hosts.requests(site.host()))
        .isEqualTo(Map.of(LocalDate.parse("2026-11-19"), 3, LocalDate.parse("2026-11-20"), 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 504})
  void aRequestThatMetABrokenServerIsTriedAgainAfterLongerAndLongerPauses(int status) {
    stage.restart(s -> settings(1000, 0, 2));
    AtomicInteger asked = new AtomicInteger();
    site.on("/c", exchange -> send(exchange, asked.incrementAndGet() < 3 ? status : 200, "page"));

    assertThat(stage.fetch("/c")).isInstanceOf(Fetched.class);
    assertThat(time.pauses())
        .containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(6), Duration.ofSeconds(12));
  }

  @Test
  void retriesEnd() {
    stage.restart(s -> settings(1000, 0, 2));
    site.on("/c", exchange -> exchange.close());

    assertThat(stage.why("/c")).isEqualTo(Cause.CUT_SHORT);
    assertThat(site.paths()).hasSizeBetween(3, 6);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 429, 503})
  void whatIsNoAccidentIsNotTriedAgain(int status) {
    stage.restart(s -> settings(1000, 0, 2));
    site.on("/c", exchange -> send(exchange, status, "no"));
    stage.fetch("/c");

    assertThat(site.paths()).hasSize(1);
  }

  private static FetchSettings settings(int budget, double jitter, int retries) {
    return new FetchSettings(
        "Tingfeng/1.0", true, budget, Duration.ofMinutes(2), jitter, 5, retries);
  }
}
