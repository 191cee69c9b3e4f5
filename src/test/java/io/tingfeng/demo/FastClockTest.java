package io.tingfeng.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FastClockTest {
  private static final Instant PRESENT = Instant.parse("2026-11-24T10:00:00Z");
  private static final Instant START = PRESENT.minus(Duration.ofDays(5));
  private static final Instant FAR = PRESENT.plus(Duration.ofDays(1));

  private final HandClock real = new HandClock(PRESENT);
  private final List<Duration> pauses = new ArrayList<>();
  private final FastClock clock = new FastClock(real, pauses::add, START, Duration.ofSeconds(50));

  @Test
  void itStandsStillUntilItIsStarted() {
    clock.letRunTo(FAR);
    real.forward(Duration.ofSeconds(10));

    assertThat(clock.instant()).isEqualTo(START);
    assertThat(clock.hasArrived()).isFalse();
  }

  @Test
  void itRunsSoFastThatItCatchesUpInItsTime() {
    clock.letRunTo(FAR);
    clock.start();
    real.forward(Duration.ofSeconds(10));

    assertThat(clock.instant()).isEqualTo(START.plusSeconds(10 * 8_641));
    real.forward(Duration.ofSeconds(41));
    assertThat(clock.hasArrived()).isTrue();
  }

  @Test
  void itNeverShowsMoreThanThePresent() {
    clock.letRunTo(FAR);
    clock.start();
    real.forward(Duration.ofHours(1));

    assertThat(clock.instant()).isEqualTo(real.instant());
    real.forward(Duration.ofSeconds(1));
    assertThat(clock.instant()).isEqualTo(real.instant());
  }

  @Test
  void itWaitsAtItsLimitAndGoesOnFromThere() {
    clock.letRunTo(START.plus(Duration.ofHours(2)));
    clock.start();
    real.forward(Duration.ofSeconds(30));
    assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofHours(2)));

    clock.letRunTo(START.plus(Duration.ofHours(1)));
    clock.letRunTo(START.plus(Duration.ofHours(3)));
    assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofHours(2)));
    real.forward(Duration.ofMillis(100));
    assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofHours(2)).plusMillis(864_100));
  }

  @Test
  void aPauseLastsAsLongOnItAsAsked() throws InterruptedException {
    clock.of(Duration.ofSeconds(8_641));

    assertThat(pauses).containsExactly(Duration.ofSeconds(1));
  }
}
