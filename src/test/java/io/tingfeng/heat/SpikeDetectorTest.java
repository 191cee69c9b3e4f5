package io.tingfeng.heat;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.heat.SpikeDetector.Spike;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpikeDetectorTest {
  private static final Duration FIVE = Duration.ofMinutes(5);
  private static final int DAY = 288;

  private static List<Spike> spikes(double[] counts, Duration bucket) {
    SpikeDetector detector = new SpikeDetector(bucket, SampleSeries.ZONE);
    List<Spike> spikes = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      spikes.add(detector.next(SampleSeries.START.plus(bucket.multipliedBy(i)), counts[i]));
    }
    return spikes;
  }

  private static double[] burst(double[] counts, int at, double size) {
    double[] changed = counts.clone();
    for (int i = 0; i < 36; i++) {
      changed[at + i] += Math.rint(size * Math.exp(-i / 9.0));
    }
    return changed;
  }

  @Test
  void aBucketIsJudgedByEarlierBucketsAlone() {
    double[] counts = burst(SampleSeries.calm(8, 20 * DAY, FIVE, 1), 12 * DAY, 150);
    List<Spike> whole = spikes(counts, FIVE);

    for (int length : new int[] {1, 2, 700, 12 * DAY, 12 * DAY + 1, 12 * DAY + 40}) {
      assertThat(spikes(Arrays.copyOf(counts, length), FIVE)).isEqualTo(whole.subList(0, length));
    }
  }

  @Test
  void everyScoreLiesBetweenZeroAndOneAndGrowsWithTheWeeks() {
    double[] counts = burst(SampleSeries.calm(8, 20 * DAY, FIVE, 2), 12 * DAY, 4_000);

    assertThat(spikes(counts, FIVE))
        .allSatisfy(spike -> assertThat(spike.score()).isBetween(0.0, 1.0))
        .anySatisfy(spike -> assertThat(spike.weeks()).isGreaterThan(10));
  }

  @ParameterizedTest
  @CsvSource({"0.5,14", "3,40", "20,160", "200,1500"})
  void aBurstIsAnAlarmWithinTenMinutesAndOnlyOne(double mean, double size) {
    int at = 14 * DAY + 100;
    int[] before = SampleSeries.alarms(SampleSeries.calm(mean, 15 * DAY, FIVE, 3), FIVE);
    int[] after =
        SampleSeries.alarms(burst(SampleSeries.calm(mean, 15 * DAY, FIVE, 3), at, size), FIVE);

    assertThat(from(after, at)).singleElement().satisfies(i -> assertThat(i).isBetween(at, at + 2));
    assertThat(Arrays.stream(after).filter(i -> i < at).toArray())
        .isEqualTo(Arrays.stream(before).filter(i -> i < at).toArray());
  }

  private static List<Integer> from(int[] alarms, int first) {
    return Arrays.stream(alarms).filter(i -> i >= first).boxed().toList();
  }

  @ParameterizedTest
  @CsvSource({"0.02,5", "0.3,5", "4,5", "60,5", "0.02,60", "1,60", "40,60", "360,60"})
  void noiseAloneIsAnAlarmAboutOnceAWeekAtMost(double mean, int minutes) {
    Duration bucket = Duration.ofMinutes(minutes);
    int weeks = 6;
    int buckets = (int) (Duration.ofDays(7L * weeks).toMinutes() / minutes);
    int alarms = 0;
    for (long seed = 1; seed <= 3; seed++) {
      alarms += SampleSeries.alarms(SampleSeries.calm(mean, buckets, bucket, seed), bucket).length;
    }

    assertThat(alarms / 3.0 / weeks).isLessThanOrEqualTo(1.25);
  }

  @Test
  void aSecondBurstWithinADayIsHeldUnlessItIsFarRarer() {
    double[] calm = SampleSeries.calm(8, 20 * DAY, FIVE, 4);
    int at = 15 * DAY;

    int[] alike = SampleSeries.alarms(burst(burst(calm, at, 120), at + 100, 120), FIVE);
    int[] larger = SampleSeries.alarms(burst(burst(calm, at, 120), at + 100, 3_000), FIVE);
    int[] nextWeek = SampleSeries.alarms(burst(burst(calm, at, 120), at + 3 * DAY, 400), FIVE);

    assertThat(from(alike, at)).hasSize(1);
    assertThat(from(larger, at)).hasSize(2);
    assertThat(from(nextWeek, at)).hasSize(2);
  }

  @Test
  void theDailyRhythmIsNoBurst() {
    double[] counts = new double[28 * DAY];
    java.util.Random random = new java.util.Random(5);
    for (int i = 0; i < counts.length; i++) {
      counts[i] = SampleSeries.poisson(i % DAY >= 100 && i % DAY < 200 ? 40 : 4, random);
    }

    assertThat(from(SampleSeries.alarms(counts, FIVE), 14 * DAY)).isEmpty();
  }

  @Test
  void threeMentionsOfABrandNobodySpeaksOfAreNoCrisis() {
    double[] counts = new double[20 * DAY];
    counts[15 * DAY] = 3;

    assertThat(SampleSeries.alarms(counts, FIVE)).isEmpty();
  }

  @Test
  void anHourWithoutCountsIsLeftOutAndIsNeitherFallNorRise() {
    double[] counts = SampleSeries.calm(20, 20 * DAY, FIVE, 6);
    SpikeDetector detector = new SpikeDetector(FIVE, SampleSeries.ZONE);
    List<Integer> alarms = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      boolean down = i >= 15 * DAY && i < 15 * DAY + 144;
      if (!down
          && detector.next(SampleSeries.START.plus(FIVE.multipliedBy(i)), counts[i]).isAlarm()) {
        alarms.add(i);
      }
    }

    assertThat(alarms).noneMatch(i -> i >= 15 * DAY && i < 16 * DAY);
  }
}
