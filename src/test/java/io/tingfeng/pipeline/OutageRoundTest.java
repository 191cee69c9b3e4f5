package io.tingfeng.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.config.SourcesFile;
import io.tingfeng.fetch.Cause;
import io.tingfeng.fetch.Visit;
import io.tingfeng.model.Source;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.notify.Letter;
import io.tingfeng.notify.Recipient;
import io.tingfeng.store.Database;
import io.tingfeng.store.JdbcOutageStore;
import io.tingfeng.store.JdbcOutbox;
import io.tingfeng.store.JdbcVisitStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutageRoundTest {
  private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
  private static final Duration EVERY = Duration.ofMinutes(10);

  @TempDir private Path folder;
  private final Database database = Database.inMemory();
  private final JdbcVisitStore visits = new JdbcVisitStore(database);
  private final JdbcOutbox outbox = new JdbcOutbox(database);
  private final JdbcOutageStore outages = new JdbcOutageStore(database);
  private List<Source> sources;
  private OutageRound round;
  private Instant now = NOON;

  @BeforeEach
  void open() throws IOException {
    Files.writeString(
        folder.resolve("sources.yml"),
        """
        sources:
          - {id: paper, name: 北湾晚报, kind: feed, platform: news, address: "https://paper.example/rss", every: 10m}
          - {id: forum, name: 澜州论坛, kind: feed, platform: forum, address: "https://forum.example/rss", every: 10m}
        """);
    sources = SourcesFile.read(folder);
    round =
        new OutageRound(
            new Hearing(visits),
            outages,
            outbox,
            new OutageRound.Menders(List.of(Recipient.mail("ops@pr.example")), Duration.ofHours(4)),
            ZoneId.of("Asia/Shanghai"),
            () -> sources,
            database::inTransaction);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anOutageIsToldOnceThenEveryFourHoursUntilItIsMended() {
    for (int i = 0; i < 3; i++) {
      visit("paper", Visit.Result.OK, Optional.empty());
      visit("forum", Visit.Result.UNREADABLE, Optional.of(Cause.NO_POSTS));
      step();
    }
    assertThat(subjects()).containsExactly("【信源】澜州论坛 页面已改版，自 11-20 12:10");
    assertThat(letters().getFirst().notice().text())
        .contains("连续失败  2 次", "覆盖  1 / 2 个信源正常", "source test");

    for (int i = 0; i < 26; i++) {
      visit("paper", Visit.Result.OK, Optional.empty());
      visit("forum", Visit.Result.UNREADABLE, Optional.of(Cause.NO_POSTS));
      step();
    }
    assertThat(subjects()).hasSize(2).last().asString().contains("仍未恢复：页面已改版，自 11-20 12:10");

    visit("forum", Visit.Result.OK, Optional.empty());
    step();
    assertThat(subjects()).hasSize(3).last().isEqualTo("【信源】澜州论坛 已恢复");
    assertThat(outages.open()).isEmpty();
  }

  @Test
  void afterANightOfStandingStillNobodyIsToldBeforeTheVisitsHadTheirTime() {
    visit("paper", Visit.Result.OK, Optional.empty());
    visit("forum", Visit.Result.OK, Optional.empty());
    now = now.plus(Duration.ofHours(9));

    round.run(now);
    now = now.plus(EVERY.multipliedBy(2)).minusSeconds(1);
    round.run(now);
    assertThat(letters()).isEmpty();

    round.run(now.plusSeconds(2));
    assertThat(letters()).hasSize(2);
  }

  @Test
  void aHostThatTheOperatorStoppedIsNoNews() {
    for (int i = 0; i < 4; i++) {
      visit("paper", Visit.Result.OK, Optional.empty());
      visit("forum", Visit.Result.REFUSED, Optional.of(Cause.STOPPED));
      step();
    }
    assertThat(letters()).isEmpty();
    assertThat(new Hearing(visits).coverage(sources, now).blind()).containsExactly("澜州论坛");
  }

  @Test
  void anOutageOfASourceThatWasRemovedIsDropped() {
    for (int i = 0; i < 3; i++) {
      visit("paper", Visit.Result.OK, Optional.empty());
      visit("forum", Visit.Result.FAILED, Optional.of(Cause.TLS));
      step();
    }
    assertThat(outages.open()).hasSize(1);
    sources = List.of(sources.getFirst());
    round.run(now);

    assertThat(outages.open()).isEmpty();
  }

  private void step() {
    round.run(now);
    now = now.plus(EVERY);
  }

  private void visit(String source, Visit.Result result, Optional<Cause> cause) {
    visits.acknowledge(
        new Visit(
            sources.stream()
                .map(Source::id)
                .filter(id -> id.value().equals(source))
                .findFirst()
                .orElseThrow(),
            now.minusSeconds(2),
            now,
            result,
            cause,
            "",
            1,
            result.isGood() ? 3 : 0,
            0,
            Optional.empty(),
            now.plus(EVERY)),
        Map.of(),
        List.of());
  }

  private List<String> subjects() {
    return letters().stream().map(letter -> letter.notice().subject()).toList();
  }

  private List<Letter> letters() {
    return outbox.recent(new TimeWindow(NOON, now.plusSeconds(60))).stream()
        .sorted(Comparator.comparing(letter -> letter.notice().at()))
        .toList();
  }
}
