package io.tingfeng.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.alert.AlertCare;
import io.tingfeng.alert.AlertId;
import io.tingfeng.alert.Miss;
import io.tingfeng.alert.Silence;
import io.tingfeng.alert.Verdict;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.TimeWindow;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbcAlertCareStoreTest {
  private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
  private static final BrandId TEA = new BrandId("tea");
  private static final AlertId ALERT = AlertId.of(TEA, NOON);

  @TempDir private Path folder;
  private Database database;
  private JdbcAlertCareStore store;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("x.db"));
    store = new JdbcAlertCareStore(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Silence silence(String id, Duration length) {
    return new Silence(
        id,
        Optional.of(TEA),
        CrisisLevel.ORANGE,
        TimeWindow.endingAt(NOON.plus(length), length),
        "例行活动",
        "周敏");
  }

  @Test
  void whatPeopleDidOutlivesARestart() {
    AlertCare care =
        AlertCare.fresh(ALERT, NOON.minusSeconds(600))
            .acknowledge("周敏", NOON, CrisisLevel.YELLOW)
            .snooze(NOON.plusSeconds(3_600))
            .judge(new Verdict(Verdict.Kind.USEFUL, "及时", "周敏", NOON));
    store.save(care);

    close();
    open();

    assertThat(store.care(ALERT)).contains(care);
    assertThat(store.care(AlertId.of(TEA, NOON.plusSeconds(1)))).isEmpty();
  }

  @Test
  void theLastWordReplacesTheOneBefore() {
    store.save(AlertCare.fresh(ALERT, NOON));
    AlertCare taken = AlertCare.fresh(ALERT, NOON).acknowledge("韩越", NOON, CrisisLevel.RED);
    store.save(taken);

    assertThat(store.care(ALERT)).contains(taken);
  }

  @Test
  void aSilenceHoldsFromItsStartToItsEnd() {
    Silence silence = silence("s1", Duration.ofHours(2));
    store.save(silence);

    assertThat(store.silences(NOON)).containsExactly(silence);
    assertThat(store.silences(NOON.minusMillis(1))).isEmpty();
    assertThat(store.silences(NOON.plus(Duration.ofHours(2)))).isEmpty();
  }

  @Test
  void aSilenceCanBeEndedEarly() {
    store.save(silence("s1", Duration.ofHours(2)));
    store.save(silence("s1", Duration.ofMinutes(5)));

    assertThat(store.silences(NOON.plusSeconds(600))).isEmpty();
  }

  @Test
  void missesAreFoundByWhenTheyBegan() {
    Miss miss = new Miss(TEA, NOON, "首批标题无负面词", "周敏", NOON.plusSeconds(86_400));
    store.save(miss);

    assertThat(store.misses(new TimeWindow(NOON, NOON.plusSeconds(1)))).containsExactly(miss);
    assertThat(store.misses(new TimeWindow(NOON.plusSeconds(1), NOON.plusSeconds(9)))).isEmpty();
  }
}
