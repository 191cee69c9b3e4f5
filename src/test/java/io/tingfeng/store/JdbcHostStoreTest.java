package io.tingfeng.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.fetch.Host;
import io.tingfeng.fetch.HostState;
import io.tingfeng.fetch.RobotsFile;
import io.tingfeng.fetch.RobotsReading;
import io.tingfeng.fetch.RobotsReading.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbcHostStoreTest {
  private static final Instant NOON = Instant.parse("2026-11-19T04:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 19);
  private static final Host FORUM = new Host("forum.example");
  private static final Host PAPER = new Host("paper.example:8080");
  private static final String ORIGIN = "https://forum.example";

  @TempDir private Path folder;
  private Database database;
  private JdbcHostStore store;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("x.db"));
    store = new JdbcHostStore(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aRestAndAStopOutliveARestartAndLeaveEachOtherAlone() {
    assertThat(store.state(FORUM)).isEqualTo(HostState.unknown(FORUM));
    store.rest(FORUM, NOON, 3);
    store.stop(FORUM, Optional.of("站长来信"));
    store.stop(PAPER, Optional.of("改版"));
    store.rest(PAPER, NOON, 1);
    store.stop(PAPER, Optional.empty());

    close();
    open();

    assertThat(store.states())
        .containsExactly(
            new HostState(FORUM, Optional.of("站长来信"), NOON, 3),
            new HostState(PAPER, Optional.empty(), NOON, 1));
    assertThat(store.state(PAPER)).isEqualTo(store.states().getLast());
  }

  @Test
  void requestsAddUpByDay() {
    store.count(FORUM, TODAY, 7);
    store.count(FORUM, TODAY, 5);
    store.count(FORUM, TODAY.minusDays(1), 2);
    store.count(PAPER, TODAY, 1);

    assertThat(store.requests(FORUM)).isEqualTo(Map.of(TODAY.minusDays(1), 2, TODAY, 12));
    store.forgetBefore(NOON);
    assertThat(store.requests(FORUM)).isEqualTo(Map.of(TODAY, 12));
  }

  @Test
  void theNewestRobotsFileIsKeptWholeAndItsHistoryHasOneEntryAChange() {
    RobotsFile first = file(0, Verdict.RULES, "User-agent: *\nDisallow: /私\n");
    RobotsFile again = file(24, Verdict.RULES, "User-agent: *\nDisallow: /私\n");
    RobotsFile gone = file(48, Verdict.UNREACHABLE, "");
    store.keep(first);
    store.keep(again);
    assertThat(store.robots(ORIGIN).orElseThrow())
        .usingRecursiveComparison()
        .as("the newest")
        .isEqualTo(again);
    store.keep(gone);

    assertThat(store.robots(ORIGIN).orElseThrow().reading()).isEqualTo(gone.reading());
    assertThat(store.robots("https://paper.example")).isEmpty();
    assertThat(store.readings(ORIGIN)).containsExactly(first.reading(), gone.reading());

    store.forgetBefore(NOON.plus(Duration.ofDays(30)));
    assertThat(store.readings(ORIGIN)).containsExactly(gone.reading());
  }

  private static RobotsFile file(int hour, Verdict verdict, String text) {
    Instant at = NOON.plus(Duration.ofHours(hour));
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    RobotsReading reading =
        new RobotsReading(ORIGIN, at, verdict, body.length == 0 ? 503 : 200, text.hashCode() + "");
    return new RobotsFile(reading, at.plus(Duration.ofDays(1)), body);
  }
}
