package io.tingfeng.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.notify.Letter;
import io.tingfeng.notify.Notice;
import io.tingfeng.notify.Recipient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbcOutboxTest {
  private static final Instant NOON = Instant.parse("2026-11-19T04:00:00.000001Z");
  private static final Recipient ZHOU = Recipient.mail("zhou@pr.example");
  private static final Recipient HOOK = Recipient.webhook("HOOK_URL");

  @TempDir private Path folder;
  private Database database;
  private JdbcOutbox outbox;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("x.db"));
    outbox = new JdbcOutbox(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aLetterComesBackAsItWasAfterARestart() {
    Notice notice = notice("a", CrisisLevel.ORANGE, NOON);
    outbox.add(notice, List.of(ZHOU, HOOK));

    close();
    open();

    assertThat(outbox.due(NOON, 10))
        .extracting(Letter::notice, Letter::state, Letter::attempts, Letter::nextAt)
        .containsOnly(org.assertj.core.groups.Tuple.tuple(notice, Letter.State.WAITING, 0, NOON))
        .hasSize(2);
    assertThat(outbox.due(NOON, 10))
        .extracting(Letter::recipient)
        .containsExactlyInAnyOrder(ZHOU, HOOK);
    assertThat(outbox.due(NOON.minusNanos(1_000), 10)).isEmpty();
  }

  @Test
  void theMostUrgentComesFirstThenTheOldest() {
    outbox.add(notice("digest", CrisisLevel.NONE, NOON.minusSeconds(9)), List.of(ZHOU));
    outbox.add(notice("late", CrisisLevel.YELLOW, NOON), List.of(ZHOU));
    outbox.add(notice("early", CrisisLevel.YELLOW, NOON.minusSeconds(5)), List.of(ZHOU));
    outbox.add(notice("red", CrisisLevel.RED, NOON), List.of(ZHOU));

    assertThat(outbox.due(NOON, 3))
        .extracting(letter -> letter.notice().key())
        .containsExactly("red", "early", "late");
  }

  @Test
  void aSettledLetterStaysSettledWhateverComesLater() {
    outbox.add(notice("a", CrisisLevel.BLUE, NOON), List.of(ZHOU));
    String id = outbox.due(NOON, 1).getFirst().id();
    outbox.retry(id, "busy", NOON.plusSeconds(60));
    outbox.sent(id, NOON.plusSeconds(61));

    outbox.retry(id, "again", NOON);
    outbox.gaveUp(id, "never", NOON);
    outbox.add(notice("a", CrisisLevel.RED, NOON), List.of(ZHOU));

    assertThat(recent())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.state()).isEqualTo(Letter.State.SENT);
              assertThat(letter.attempts()).isEqualTo(2);
              assertThat(letter.reason()).isEmpty();
              assertThat(letter.settledAt()).contains(NOON.plusSeconds(61));
              assertThat(letter.notice().level()).isEqualTo(CrisisLevel.BLUE);
            });
    assertThat(outbox.due(NOON.plusSeconds(99), 9)).isEmpty();
  }

  @Test
  void whatWaitsIsNeverForgotten() {
    outbox.add(notice("old", CrisisLevel.BLUE, NOON), List.of(ZHOU));
    outbox.sent(outbox.due(NOON, 1).getFirst().id(), NOON);
    outbox.add(notice("waiting", CrisisLevel.BLUE, NOON), List.of(ZHOU));

    outbox.forgetBefore(NOON.plus(Duration.ofDays(90)));

    assertThat(recent()).extracting(letter -> letter.notice().key()).containsExactly("waiting");
  }

  @Test
  void aNoticeWithoutPageComesBackWithoutPage() {
    Notice plain = new Notice("p", "题", "文", Optional.empty(), CrisisLevel.NONE, NOON);
    outbox.add(plain, List.of(Recipient.console()));

    assertThat(recent()).extracting(Letter::notice).containsExactly(plain);
  }

  private List<Letter> recent() {
    return outbox.recent(new TimeWindow(NOON, NOON.plusSeconds(1)));
  }

  private static Notice notice(String key, CrisisLevel level, Instant at) {
    return new Notice(key, "【橙】苇汀茶饮", "正文，“引号”\n第二行", Optional.of("<p>页</p>"), level, at);
  }
}
