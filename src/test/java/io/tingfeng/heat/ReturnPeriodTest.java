package io.tingfeng.heat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReturnPeriodTest {
  private static final Instant START = Instant.parse("2026-09-01T00:00:00Z");
  private static final double HOUR = 1.0 / 168;

  private final ReturnPeriod period = new ReturnPeriod(2, HOUR);
  private int hour;

  private double next(double value) {
    return period.logWeeks(START.plus(Duration.ofHours(hour++)), value);
  }

  @Test
  void thePriorIsFourExcursionsAWeekWithExponentThree() {
    assertThat(Math.exp(next(2.0000001))).isCloseTo(0.25, within(0.001));
  }

  @Test
  void atTwiceTheThresholdThePriorExpectsEightTimesAsLong() {
    assertThat(Math.exp(next(4))).isCloseTo(2, within(0.001));
  }

  @Test
  void whatIsNotAboveTheThresholdIsOrdinary() {
    assertThat(next(2)).isEqualTo(-3);
    assertThat(next(-50)).isEqualTo(-3);
  }

  @Test
  void theLargerTheRarer() {
    assertThat(new ReturnPeriod(2, HOUR).logWeeks(START, 5))
        .isGreaterThan(new ReturnPeriod(2, HOUR).logWeeks(START, 4));
  }

  @Test
  void aRunningEpisodeIsNotComparedWithItself() {
    double first = next(6);
    double second = next(6);

    assertThat(second).isCloseTo(first, within(0.02));
  }

  @Test
  void manyEpisodesMakeTheSameValueCommon() {
    double fresh = next(5);
    for (int episode = 0; episode < 20; episode++) {
      next(5);
      hour += 12;
    }

    assertThat(next(5)).isLessThan(fresh - 1);
  }

  @Test
  void calmWeeksMakeTheSameValueRarer() {
    double fresh = next(5);
    for (int i = 0; i < 4 * 168; i++) {
      next(0);
    }

    assertThat(next(5)).isGreaterThan(fresh);
  }

  @Test
  void oneLongEpisodeCountsAsOneHoweverManyBucketsItFills() {
    ReturnPeriod other = new ReturnPeriod(2, HOUR);
    for (int i = 0; i < 30; i++) {
      double value = i < 6 ? 5 : 0;
      next(value);
      other.logWeeks(START.plus(Duration.ofHours(i)), i == 0 ? 5 : 0);
    }

    assertThat(next(5))
        .isCloseTo(other.logWeeks(START.plus(Duration.ofHours(30)), 5), within(1e-9));
  }
}
