package io.tingfeng.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.store.Database;
import io.tingfeng.store.JdbcOutbox;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DispatcherTest {
  private static final Instant NOON = Instant.parse("2026-11-19T04:00:00Z");
  private static final Recipient ZHOU = Recipient.mail("zhou@pr.example");
  private static final Recipient HAN = Recipient.mail("han@pr.example");

  @TempDir private Path folder;
  private Database database;
  private Outbox outbox;
  private final Mailbox mailbox = new Mailbox();
  private final Mailbox hooks = new Mailbox(ChannelKind.WEBHOOK);
  private Dispatcher dispatcher;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("x.db"));
    outbox = new JdbcOutbox(database);
    dispatcher = new Dispatcher(outbox, List.of(mailbox, hooks));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aNoticeIsToldOnceToEach() {
    outbox.add(notice("a"), List.of(ZHOU, HAN));
    assertThat(dispatcher.run(NOON)).isEqualTo(new Dispatcher.Tally(2, 0, 0));

    outbox.add(notice("a"), List.of(ZHOU, HAN));
    assertThat(dispatcher.run(NOON)).isEqualTo(new Dispatcher.Tally(0, 0, 0));
    assertThat(mailbox.taken).containsExactlyInAnyOrder("a zhou@pr.example", "a han@pr.example");
  }

  @Test
  void whatWaitsIsSentAfterARestart() {
    outbox.add(notice("a"), List.of(ZHOU));

    close();
    open();

    assertThat(dispatcher.run(NOON).sent()).isEqualTo(1);
  }

  @Test
  void aFailedLetterWaitsTwiceAsLongEachTimeUpToSixHours() {
    outbox.add(notice("a"), List.of(ZHOU));
    mailbox.answer = Delivery.later("the server is down");

    List<Long> pauses = new ArrayList<>();
    Instant now = NOON;
    for (int attempt = 0; attempt < 11; attempt++) {
      assertThat(dispatcher.run(now).later()).isEqualTo(1);
      Instant next = only().nextAt();
      assertThat(dispatcher.run(next.minusMillis(1)).later()).as("not before its time").isZero();
      pauses.add(Duration.between(now, next).toMinutes());
      now = next;
    }

    assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 360L, 360L);
  }

  @Test
  void theOtherSideMayAskForALongerWait() {
    outbox.add(notice("a"), List.of(ZHOU));
    mailbox.answer = new Delivery.TryLater("too many", Duration.ofMinutes(10));

    dispatcher.run(NOON);

    assertThat(only().nextAt()).isEqualTo(NOON.plus(Duration.ofMinutes(10)));
    assertThat(only().reason()).isEqualTo("too many");
  }

  @Test
  void afterADayALetterIsGivenUpAndTheReasonIsKept() {
    outbox.add(notice("a"), List.of(ZHOU));
    mailbox.answer = Delivery.later("the server is down");
    Instant tomorrow = NOON.plus(Duration.ofHours(24));

    assertThat(dispatcher.run(tomorrow)).isEqualTo(new Dispatcher.Tally(0, 0, 1));

    assertThat(only().state()).isEqualTo(Letter.State.GAVE_UP);
    assertThat(only().reason()).isEqualTo("the server is down; tried for 24 hours");
    assertThat(only().settledAt()).contains(tomorrow);
  }

  @Test
  void anOldLetterIsStillTriedOnce() {
    outbox.add(notice("a"), List.of(ZHOU));

    assertThat(dispatcher.run(NOON.plus(Duration.ofDays(3))).sent()).isEqualTo(1);
  }

  @Test
  void aDeadServerIsLeftInPeaceWhileOthersAreServed() {
    IntStream.range(0, 9).forEach(i -> outbox.add(notice("a" + i), List.of(ZHOU)));
    outbox.add(notice("b"), List.of(Recipient.webhook("HOOK")));
    mailbox.answer = Delivery.later("the server is down");

    assertThat(dispatcher.run(NOON)).isEqualTo(new Dispatcher.Tally(1, 3, 0));
    assertThat(mailbox.attempts).isEqualTo(Dispatcher.FAILURES_PER_RUN);
    assertThat(hooks.taken).containsExactly("b HOOK");
  }

  @Test
  void aFloodForOneGroupLeavesAsOneMessage() {
    Mailbox group = new Mailbox(ChannelKind.DINGTALK);
    Dispatcher robots = new Dispatcher(outbox, List.of(group));
    Recipient chat = Recipient.robot(ChannelKind.DINGTALK, "CHAT");
    IntStream.range(0, 30).forEach(i -> outbox.add(notice("a" + i), List.of(chat)));

    assertThat(robots.run(NOON)).isEqualTo(new Dispatcher.Tally(30, 0, 0));

    assertThat(group.taken).singleElement().asString().startsWith("bundle/");
    assertThat(robots.run(NOON)).isEqualTo(new Dispatcher.Tally(0, 0, 0));
  }

  @Test
  void aFewForOneGroupLeaveOneByOne() {
    Mailbox group = new Mailbox(ChannelKind.WECOM);
    Dispatcher robots = new Dispatcher(outbox, List.of(group));
    Recipient chat = Recipient.robot(ChannelKind.WECOM, "CHAT");
    IntStream.range(0, 5).forEach(i -> outbox.add(notice("a" + i), List.of(chat)));

    robots.run(NOON);

    assertThat(group.taken).hasSize(5);
  }

  @Test
  void whoStandsInIsToldWhenAChannelRefusesForGood() {
    Recipient chat = Recipient.robot(ChannelKind.FEISHU, "CHAT");
    Mailbox group = new Mailbox(ChannelKind.FEISHU);
    group.answer = new Delivery.GaveUp("sign not match");
    Dispatcher robots =
        new Dispatcher(
            outbox,
            List.of(group, mailbox),
            recipient -> recipient.equals(chat) ? List.of(ZHOU) : List.of());
    outbox.add(notice("a"), List.of(chat));

    assertThat(robots.run(NOON).gaveUp()).isEqualTo(1);
    assertThat(robots.run(NOON).sent()).isEqualTo(1);
    assertThat(mailbox.taken).containsExactly("a zhou@pr.example");
  }

  @Test
  void aChannelThatIsNotSetUpIsNamed() {
    outbox.add(notice("a"), List.of(Recipient.console()));

    dispatcher.run(NOON);

    assertThat(only().reason()).isEqualTo("no console is set up");
  }

  @Test
  void aKeyIsPlainAndASubjectIsOneLine() {
    assertThatThrownBy(() -> notice("a\r\nBcc: x")).isInstanceOf(IllegalArgumentException.class);
    assertThat(
            new Notice("a", "一\r\n二\u2028三", "", Optional.empty(), CrisisLevel.NONE, NOON)
                .subject())
        .isEqualTo("一 二 三");
  }

  private Letter only() {
    return outbox.recent(new TimeWindow(NOON, NOON.plusSeconds(1))).getFirst();
  }

  private static Notice notice(String key) {
    return new Notice(key, "试", "正文", Optional.empty(), CrisisLevel.YELLOW, NOON);
  }

  /** Takes letters, or answers what it is told to. */
  private static final class Mailbox implements Channel {
    private final ChannelKind kind;
    private final List<String> taken = new ArrayList<>();
    private Delivery answer = new Delivery.Sent();
    private int attempts;

    Mailbox() {
      this(ChannelKind.MAIL);
    }

    Mailbox(ChannelKind kind) {
      this.kind = kind;
    }

    @Override
    public ChannelKind kind() {
      return kind;
    }

    @Override
    public Delivery send(Notice notice, Recipient recipient) {
      attempts++;
      if (answer instanceof Delivery.Sent) {
        taken.add(notice.key() + " " + recipient.address());
      }
      return answer;
    }
  }
}
