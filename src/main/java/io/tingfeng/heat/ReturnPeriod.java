package io.tingfeng.heat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Learns how often so large a value comes: peaks over a threshold with a power tail, declustered.
 * An episode is closed after a quiet time; the running one is never compared with itself.
 */
final class ReturnPeriod {
  private static final Duration QUIET = Duration.ofHours(6);
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final double MEMORY_WEEKS = 4;
  private static final double FLOOR = -3;

  private final double threshold;
  private final double bucketWeeks;
  private final double keep;

  /** The prior: four excursions a week with tail exponent 3, worth two episodes. */
  private double episodes = 2;

  private double logSum = 2.0 / 3;
  private double weeks = 0.5;

  private double peak;
  private @Nullable Instant peakAt;
  private @Nullable Instant lastOver;

  /**
   * A period that has seen nothing.
   *
   * @param threshold values above it are excursions
   * @param bucketWeeks the length of a bucket
   */
  ReturnPeriod(double threshold, double bucketWeeks) {
    this.threshold = threshold;
    this.bucketWeeks = bucketWeeks;
    this.keep = Math.pow(0.5, bucketWeeks / MEMORY_WEEKS);
  }

  /** The logarithm of the weeks that pass between two values as large as this one. */
  double logWeeks(Instant time, double value) {
    double answer =
        value > threshold
            ? Math.max(
                FLOOR,
                -Math.log(episodes / weeks) + episodes / logSum * Math.log(value / threshold))
            : FLOOR;
    observe(time, value);
    fade();
    return answer;
  }

  private void observe(Instant time, double value) {
    if (peakAt != null && Duration.between(peakAt, time).compareTo(LONGEST) >= 0) {
      close();
    }
    if (value <= threshold) {
      return;
    }
    boolean isNew = lastOver == null || Duration.between(lastOver, time).compareTo(QUIET) > 0;
    if (isNew) {
      close();
    }
    lastOver = time;
    if (peakAt == null || value > peak) {
      peak = value;
      peakAt = time;
    }
  }

  private void close() {
    if (peakAt != null) {
      episodes += 1;
      logSum += Math.log(peak / threshold);
      peakAt = null;
      peak = 0;
    }
  }

  private void fade() {
    episodes *= keep;
    logSum *= keep;
    weeks = weeks * keep + bucketWeeks;
  }
}
