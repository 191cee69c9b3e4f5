package io.tingfeng.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.fetch.Outage.Decision;
import io.tingfeng.fetch.SourceHealth.State;
import io.tingfeng.model.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutageTest {
  private static final SourceId PAPER = new SourceId("paper");
  private static final Duration REPEAT = Duration.ofHours(6);
  private static final Instant START = FakeTime.START;

  @Test
  void anOutageIsToldAtOnceThenEverySixHoursUntilItIsOver() {
    Optional<Outage> open = Optional.empty();
    StringBuilder told = new StringBuilder();
    for (int hour = 0; hour < 24; hour++) {
      State state = hour < 2 || hour > 20 ? State.OK : State.FAILING;
      switch (decide(state, open, hour)) {
        case Decision.Report report -> {
          told.append(hour).append(" report, ");
          open = Optional.of(report.outage());
        }
        case Decision.Repeat repeat -> {
          told.append(hour).append(" repeat, ");
          open = Optional.of(repeat.outage());
        }
        case Decision.Close close -> {
          told.append(hour).append(" close");
          assertThat(close.outage().since()).isEqualTo(START.plus(Duration.ofHours(2)));
          open = Optional.empty();
        }
        case Decision.Hold hold -> {}
      }
    }

    assertThat(told).hasToString("2 report, 8 repeat, 14 repeat, 20 repeat, 21 close");
  }

  @Test
  void anOutageThatBecomesAnotherIsToldAtOnceAndKeepsItsBeginning() {
    Outage open = new Outage(PAPER, State.FAILING, START, START);

    assertThat(decide(State.BLOCKED, Optional.of(open), 1))
        .isEqualTo(
            new Decision.Report(
                new Outage(PAPER, State.BLOCKED, START, START.plus(Duration.ofHours(1)))));
  }

  @Test
  void aSlowSourceIsNoOutage() {
    assertThat(decide(State.SLOW, Optional.empty(), 0)).isEqualTo(new Decision.Hold());
  }

  private static Decision decide(State state, Optional<Outage> open, int hour) {
    SourceHealth health =
        new SourceHealth(state, Optional.empty(), 0, Optional.empty(), Optional.empty());
    return Outage.decide(PAPER, health, open, REPEAT, START.plus(Duration.ofHours(hour)));
  }
}
