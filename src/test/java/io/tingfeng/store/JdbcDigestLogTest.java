package io.tingfeng.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tingfeng.digest.DigestCalendar;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.notify.Notice;
import io.tingfeng.notify.Recipient;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbcDigestLogTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 19);
  private static final LocalTime MORNING = LocalTime.of(8, 30);
  private static final String TEAM = "品牌公关部";

  @TempDir private Path folder;
  private Database database;
  private JdbcDigestLog log;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("x.db"));
    log = new JdbcDigestLog(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatHasLeftIsKnownAfterARestart() {
    log.markSent(TEAM, DAY, at("2026-11-20T08:30"));
    log.markSent(TEAM, DAY, at("2026-11-20T08:31"));

    close();
    open();

    assertThat(log.sent(TEAM, DAY)).isTrue();
    assertThat(log.sent(TEAM, DAY.plusDays(1))).isFalse();
    assertThat(log.sent("另一组", DAY)).isFalse();
  }

  @Test
  void aLateTickIsMadeUpAndNeverDoubled() {
    DigestCalendar calendar = new DigestCalendar(log, ZONE);

    assertThat(calendar.due(TEAM, MORNING, at("2026-11-20T08:30"))).contains(DAY);
    assertThat(calendar.due(TEAM, MORNING, at("2026-11-20T17:00"))).contains(DAY);
    log.markSent(TEAM, DAY, at("2026-11-20T17:00"));

    assertThat(calendar.due(TEAM, MORNING, at("2026-11-20T17:01"))).isEmpty();
    assertThat(calendar.due(TEAM, MORNING, at("2026-11-21T08:29"))).isEmpty();
    assertThat(calendar.due(TEAM, MORNING, at("2026-11-21T08:30"))).contains(DAY.plusDays(1));
    assertThat(calendar.due(TEAM, MORNING, at("2026-11-29T09:00")))
        .as("after a long rest the last day alone")
        .contains(LocalDate.of(2026, 11, 28));
  }

  @Test
  void aDayRunsFromMidnightToMidnightOnTheClockOfTheZone() {
    assertThat(DigestCalendar.window(DAY, ZONE))
        .isEqualTo(new TimeWindow(at("2026-11-19T00:00"), at("2026-11-20T00:00")));
  }

  @Test
  void logAndOutboxAreWrittenTogetherOrNotAtAll() {
    Notice notice =
        new Notice(
            "digest/1", "题", "文", Optional.empty(), CrisisLevel.NONE, at("2026-11-20T08:30"));
    JdbcOutbox outbox = new JdbcOutbox(database);

    assertThatThrownBy(
            () ->
                database.inTransaction(
                    () -> {
                      outbox.add(notice, List.of(Recipient.console()));
                      log.markSent(TEAM, DAY, notice.at());
                      throw new IllegalStateException("power cut");
                    }))
        .hasMessage("power cut");

    assertThat(log.sent(TEAM, DAY)).isFalse();
    assertThat(outbox.due(notice.at(), 9)).isEmpty();
  }

  private static Instant at(String local) {
    return java.time.LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }
}
