package io.tingfeng.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.fetch.Visit;
import io.tingfeng.model.Authority;
import io.tingfeng.model.ChannelClass;
import io.tingfeng.model.FeedSource;
import io.tingfeng.model.Pace;
import io.tingfeng.model.SourceId;
import io.tingfeng.model.SourceProfile;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PacemakerTest {
  private static final Instant PRESENT = Instant.parse("2026-11-24T10:00:00Z");
  private static final Instant START = PRESENT.minus(Duration.ofDays(5));
  private static final SourceId PAPER = new SourceId("paper");

  private final HandClock real = new HandClock(PRESENT);
  private final FastClock clock = new FastClock(real, length -> {}, START, Duration.ofSeconds(50));
  private final Pacemaker pacemaker = new Pacemaker(clock, List.of(paper()));

  @Test
  void theClockWaitsForTheSlowestVisitAndForTheWatch() {
    clock.start();
    assertThat(runs()).isEqualTo(START.plus(Duration.ofMinutes(60)));

    pacemaker.visited(visitDueAt(START.plus(Duration.ofHours(3))));
    assertThat(runs()).as("the watch has not looked").isEqualTo(START.plus(Duration.ofMinutes(60)));

    pacemaker.looked(START.plus(Duration.ofMinutes(90)));
    assertThat(runs()).isEqualTo(START.plus(Duration.ofMinutes(150)));

    pacemaker.looked(START.plus(Duration.ofHours(9)));
    assertThat(runs())
        .as("the visit is due at three")
        .isEqualTo(START.plus(Duration.ofHours(3)).plus(Duration.ofMinutes(60)));
  }

  private Instant runs() {
    real.forward(Duration.ofSeconds(20));
    return clock.instant();
  }

  private static Visit visitDueAt(Instant next) {
    return new Visit(
        PAPER,
        START,
        START,
        Visit.Result.OK,
        Optional.empty(),
        "",
        1,
        0,
        0,
        Optional.empty(),
        next);
  }

  private static FeedSource paper() {
    Pace pace = new Pace(Duration.ofHours(1), Duration.ZERO, Duration.ofSeconds(1), 1_000);
    return new FeedSource(
        new SourceProfile(
            PAPER,
            "晚报",
            "news",
            Authority.MARKET,
            ChannelClass.MAJOR,
            pace,
            ZoneId.of("Asia/Shanghai"),
            Map.of(),
            "",
            true),
        URI.create("http://127.0.0.1/rss.xml"));
  }
}
