package io.tingfeng.heat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says how unusual the newest bucket of a series of counts is. One pass, nothing is tuned per
 * series, and a bucket's score depends on earlier buckets alone.
 *
 * <p>Two statistics, a seasonal surprise over three windows and the ratio of a fast to a slow
 * average, are each turned into a return period of W weeks; the score is W / (W + 1), so that 0.5
 * means "so strong a rise comes once a week". Method: docs/heat.md.
 */
public final class SpikeDetector {
  private static final double WEEK_SECONDS = 604_800;
  private static final double SURPRISE_LINE = 2.25;
  private static final double RATIO_LINE = 2;
  private static final Duration REFRACTORY = Duration.ofHours(24);

  private final double bucketWeeks;
  private final List<SeasonalLevel> levels;
  private final ReturnPeriod surprises = new ReturnPeriod(SURPRISE_LINE);
  private final ReturnPeriod ratios = new ReturnPeriod(RATIO_LINE);
  private final double fastRate;
  private final double slowRate;
  private double fast;
  private double slow;
  private boolean started;
  private @Nullable Instant alarmAt;
  private double alarmWeeks;

  /**
   * A detector that has seen nothing.
   *
   * @param bucket the length of a bucket
   * @param zone whose clock the rhythm of the day follows
   */
  public SpikeDetector(Duration bucket, ZoneId zone) {
    double seconds = Math.max(1, bucket.toSeconds());
    double hours = seconds / 3600;
    bucketWeeks = seconds / WEEK_SECONDS;
    levels =
        Stream.of(new double[] {300, 1}, new double[] {1800, 2}, new double[] {3600, 4})
            .map(w -> (int) Math.max(w[1], Math.round(w[0] / seconds)))
            .map(window -> new SeasonalLevel(window, hours, zone))
            .toList();
    fastRate = 1 - Math.pow(0.5, seconds / 900);
    slowRate = 1 - Math.pow(0.5, seconds / 172_800);
  }

  /**
   * How unusual a bucket is.
   *
   * @param weeks so strong a rise comes once in so many weeks
   * @param score 0 to 1, {@code weeks / (weeks + 1)}; held down for a day after an alarm unless it
   *     doubles, so that one event is one alarm
   */
  public record Spike(double weeks, double score) {}

  /** Takes the next bucket. */
  public Spike next(Instant time, double value) {
    double surprise =
        levels.stream().mapToDouble(level -> level.surprise(time, value)).average().orElse(0);
    double ratio = ratio(value);
    double log =
        (surprises.logWeeks(time, surprise, bucketWeeks)
                + ratios.logWeeks(time, ratio, bucketWeeks))
            / 2;
    double weeks = Math.exp(log);
    return new Spike(weeks, told(time, weeks));
  }

  private double ratio(double value) {
    if (!started) {
      fast = value;
      slow = value;
      started = true;
      return 1;
    }
    fast += fastRate * (value - fast);
    double ratio = (fast + 1) / (slow + 1);
    slow += slowRate * (value - slow);
    return ratio;
  }

  private double told(Instant time, double weeks) {
    double score = weeks / (1 + weeks);
    boolean held = alarmAt != null && Duration.between(alarmAt, time).compareTo(REFRACTORY) < 0;
    if (held && weeks < 2 * alarmWeeks) {
      return 0.25 + 0.2 * score;
    }
    if (weeks >= 1) {
      alarmAt = time;
      alarmWeeks = weeks;
    }
    return score;
  }
}
