package io.tingfeng.heat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GapTest {

  private static Gap gap(String from, String to) {
    return new Gap(
        Instant.parse("2026-11-20T" + from + "Z"), Instant.parse("2026-11-20T" + to + "Z"));
  }

  @Test
  void anHourOfWhichHalfIsMissingIsAGap() {
    assertThat(gap("10:20:00", "13:30:00").hours())
        .containsExactly(
            Instant.parse("2026-11-20T10:00:00Z"),
            Instant.parse("2026-11-20T11:00:00Z"),
            Instant.parse("2026-11-20T12:00:00Z"),
            Instant.parse("2026-11-20T13:00:00Z"));
    assertThat(gap("10:31:00", "13:29:00").hours())
        .containsExactly(
            Instant.parse("2026-11-20T11:00:00Z"), Instant.parse("2026-11-20T12:00:00Z"));
  }

  @Test
  void aMinuteOrALateTickIsNone() {
    assertThat(gap("10:00:00", "10:01:00").hours()).isEmpty();
    assertThat(gap("10:50:00", "11:15:00").hours()).isEmpty();
    assertThat(gap("11:00:00", "10:00:00").hours()).isEmpty();
  }

  @Test
  void afterAYearOnlyTheHoursThatAreStillLookedAtAreNamed() {
    Instant now = Instant.parse("2026-11-20T10:00:00Z");

    assertThat(new Gap(now.minus(Duration.ofDays(400)), now).hours()).hasSize(720);
  }
}
