package io.tingfeng.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.fetch.Cause;
import io.tingfeng.fetch.Validators;
import io.tingfeng.fetch.Visit;
import io.tingfeng.model.SourceId;
import io.tingfeng.model.TimeWindow;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbcVisitStoreTest {
  private static final Instant NOON = Instant.parse("2026-11-19T04:00:00.123456Z");
  private static final SourceId FORUM = new SourceId("forum");
  private static final SourceId PAPER = new SourceId("paper");
  private static final URI PAGE = URI.create("https://forum.example/list?页=1");

  @TempDir private Path folder;
  private Database database;
  private JdbcVisitStore store;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("x.db"));
    store = new JdbcVisitStore(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aVisitComesBackAsItWasAfterARestart() {
    Visit visit = visit(FORUM, 0, Visit.Result.LIMITED);
    Validators validators =
        new Validators(Optional.of("\"v1\""), Optional.empty(), Optional.of("0a1b"));
    store.acknowledge(visit, Map.of(PAGE, validators), List.of(link(1)));

    close();
    open();

    assertThat(store.last(FORUM)).contains(visit);
    assertThat(store.last(PAPER)).isEmpty();
    assertThat(store.validators(PAGE)).isEqualTo(validators);
    assertThat(store.validators(link(7))).isEqualTo(Validators.NONE);
    assertThat(store.unfollowed(FORUM, List.of(link(2), link(1), link(3))))
        .containsExactly(link(2), link(3));
    assertThat(store.unfollowed(PAPER, List.of(link(1)))).containsExactly(link(1));
  }

  @Test
  void theSameVisitTwiceIsOneVisit() {
    store.acknowledge(visit(FORUM, 0, Visit.Result.FAILED), Map.of(), List.of());
    store.acknowledge(visit(FORUM, 0, Visit.Result.OK), Map.of(), List.of());

    assertThat(store.visits(around())).containsExactly(visit(FORUM, 0, Visit.Result.OK));
  }

  @Test
  void newValidatorsReplaceOldOnes() {
    store.acknowledge(
        visit(FORUM, 0, Visit.Result.OK),
        Map.of(PAGE, new Validators(Optional.of("a"), Optional.of("b"), Optional.of("c"))),
        List.of());
    store.acknowledge(visit(FORUM, 1, Visit.Result.OK), Map.of(PAGE, Validators.NONE), List.of());

    assertThat(store.validators(PAGE)).isEqualTo(Validators.NONE);
  }

  @Test
  void theLatestVisitOfEverySourceAndAllOfAWindow() {
    List<Visit> visits =
        List.of(
            visit(FORUM, 0, Visit.Result.OK),
            visit(PAPER, 1, Visit.Result.OK),
            visit(FORUM, 2, Visit.Result.REFUSED));
    visits.forEach(visit -> store.acknowledge(visit, Map.of(), List.of()));

    assertThat(store.latest()).containsExactly(visits.get(2), visits.get(1));
    assertThat(store.visits(around())).containsExactlyElementsOf(visits.reversed());
    assertThat(store.visits(new TimeWindow(NOON, visits.get(2).startedAt())))
        .as("the end is not inside")
        .containsExactly(visits.get(1), visits.get(0));
  }

  @Test
  void failuresAreCountedSinceTheLastGoodVisit() {
    assertThat(store.failuresInARow(FORUM)).isZero();
    Visit.Result[] results = {
      Visit.Result.FAILED, Visit.Result.UNCHANGED, Visit.Result.UNREADABLE, Visit.Result.LIMITED
    };
    for (int i = 0; i < results.length; i++) {
      store.acknowledge(visit(FORUM, i, results[i]), Map.of(), List.of());
    }
    store.acknowledge(visit(PAPER, 9, Visit.Result.OK), Map.of(), List.of());

    assertThat(store.failuresInARow(FORUM)).isEqualTo(2);
    assertThat(store.failuresInARow(PAPER)).isZero();
  }

  @Test
  void newsCameWhenTheNewestPostOfAVisitWasANewOne() {
    for (int hour = 0; hour < 4; hour++) {
      store.acknowledge(visit(FORUM, hour, Visit.Result.OK), Map.of(), List.of());
    }
    store.acknowledge(visit(FORUM, 4, Visit.Result.FAILED), Map.of(), List.of());
    store.acknowledge(visit(PAPER, 9, Visit.Result.OK), Map.of(), List.of());

    assertThat(store.news(FORUM, NOON.plusSeconds(1)))
        .containsExactly(at(1).minusSeconds(60), at(2).minusSeconds(60), at(3).minusSeconds(60));
    assertThat(store.recent(FORUM, at(5), 2))
        .containsExactly(visit(FORUM, 4, Visit.Result.FAILED), visit(FORUM, 3, Visit.Result.OK));
    assertThat(store.recent(FORUM, at(4).minusSeconds(1), 1))
        .containsExactly(visit(FORUM, 3, Visit.Result.OK));
  }

  @Test
  void theNewestVisitOfASourceIsNeverForgotten() {
    store.acknowledge(visit(FORUM, 0, Visit.Result.OK), Map.of(), List.of(link(1)));
    store.acknowledge(visit(FORUM, 1, Visit.Result.OK), Map.of(), List.of());
    store.acknowledge(visit(FORUM, 48, Visit.Result.OK), Map.of(), List.of(link(2)));
    store.acknowledge(visit(PAPER, 0, Visit.Result.FAILED), Map.of(), List.of());

    store.forgetBefore(NOON.plus(Duration.ofHours(24)));

    assertThat(store.visits(around()))
        .containsExactly(visit(FORUM, 48, Visit.Result.OK), visit(PAPER, 0, Visit.Result.FAILED));
    assertThat(store.unfollowed(FORUM, List.of(link(1), link(2)))).containsExactly(link(1));
  }

  @Test
  void thousandsOfLinksKeepTheirOrder() {
    List<URI> links = IntStream.range(0, 1800).mapToObj(JdbcVisitStoreTest::link).toList();
    List<URI> even = links.stream().filter(link -> link.toString().matches(".*[02468]")).toList();
    store.acknowledge(visit(FORUM, 0, Visit.Result.OK), Map.of(), even);

    assertThat(store.unfollowed(FORUM, links))
        .containsExactlyElementsOf(links.stream().filter(link -> !even.contains(link)).toList());
  }

  @Test
  void aTransactionAroundTwoStoresIsOne() {
    Visit visit = visit(FORUM, 0, Visit.Result.OK);
    database.inTransaction(
        () -> {
          store.acknowledge(visit, Map.of(), List.of());
          assertThat(new JdbcVisitStore(database).last(FORUM)).contains(visit);
        });

    assertThat(store.last(FORUM)).contains(visit);
  }

  private static TimeWindow around() {
    return new TimeWindow(Instant.MIN, Instant.MAX);
  }

  private static URI link(int number) {
    return URI.create("https://forum.example/t/" + number);
  }

  private static Instant at(int hour) {
    return NOON.plus(Duration.ofHours(hour));
  }

  private static Visit visit(SourceId source, int hour, Visit.Result result) {
    Instant start = at(hour);
    return new Visit(
        source,
        start,
        start.plusSeconds(3),
        result,
        result.isGood() ? Optional.empty() : Optional.of(Cause.RATE),
        result.isGood() ? "" : "主机说稍后再来",
        2,
        30,
        4,
        result == Visit.Result.OK ? Optional.of(start.minusSeconds(60)) : Optional.empty(),
        start.plusSeconds(600));
  }
}
