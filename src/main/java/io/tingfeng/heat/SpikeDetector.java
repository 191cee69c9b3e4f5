package io.tingfeng.heat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Says how unusual the newest bucket of a series of counts is. One pass, nothing is tuned per
 * series, and a bucket's score depends on earlier buckets alone.
 *
 * <p>Four views (the season's, the last day's, the last week's and the jump itself) are each turned
 * into a return period; W weeks is their geometric mean, and the score is W / (W + 1), so that 0.5
 * means "so strong a rise comes once a week". Method and figures: docs/heat.md.
 */
public final class SpikeDetector {
  private static final double DAY = 24;
  private static final double WEEK = 7 * DAY;
  private static final Duration REFRACTORY = Duration.ofHours(24);
  private static final double ESCALATION = 4;

  /** A rise that still grows is the same event. */
  private static final Duration GROWTH = Duration.ofHours(3);

  private final ZoneId zone;
  private final View[] views;
  private @Nullable Instant alarmAt;
  private double alarmWeeks;

  /** What a bucket is compared with. */
  public enum Against {
    /** The usual of this hour on such a day. */
    SEASON,
    /** The minutes before. */
    JUMP,
    /** The last day. */
    DAY,
    /** The last week. */
    WEEK;

    private View view(double hours) {
      double weeks = hours / SpikeDetector.WEEK;
      return switch (this) {
        case SEASON ->
            new View(
                new ReturnPeriod(2.25, weeks),
                new SeasonalLevel(window(hours, 1.0 / 12, 1), hours),
                new SeasonalLevel(window(hours, 0.5, 2), hours),
                new SeasonalLevel(window(hours, 1, 4), hours));
        case JUMP ->
            new View(new ReturnPeriod(2, weeks), new JumpRatio(hours, 0.25, 2 * SpikeDetector.DAY));
        case DAY -> recent(hours, 0.25, RecentLevel::root, SpikeDetector.DAY, 0.3);
        case WEEK -> recent(hours, 1, Math::log1p, SpikeDetector.WEEK, 0.1);
      };
    }

    private static View recent(
        double hours, double window, DoubleUnaryOperator scale, double memory, double least) {
      return new View(
          new ReturnPeriod(2.25, hours / SpikeDetector.WEEK),
          new RecentLevel(window(hours, window, 1), scale, hours, memory, least));
    }
  }

  /**
   * A detector that has seen nothing and takes all four views.
   *
   * @param bucket the length of a bucket
   * @param zone whose clock the rhythm of the day follows
   */
  public SpikeDetector(Duration bucket, ZoneId zone) {
    this(bucket, zone, EnumSet.allOf(Against.class));
  }

  /** The same with some of the views alone: what the measurements compare. */
  public SpikeDetector(Duration bucket, ZoneId zone, Set<Against> views) {
    double hours = Math.max(1, bucket.toSeconds()) / 3600.0;
    this.zone = zone;
    this.views = views.stream().sorted().map(against -> against.view(hours)).toArray(View[]::new);
  }

  private static int window(double bucketHours, double hours, int least) {
    return (int) Math.max(least, Math.round(hours / bucketHours));
  }

  /** Surprises whose mean is one statistic, and how often that is so large. */
  private record View(ReturnPeriod period, Surprise... surprises) {
    double logWeeks(Moment moment, double value) {
      double sum = 0;
      for (Surprise surprise : surprises) {
        sum += surprise.next(moment, value);
      }
      return period.logWeeks(moment.at(), sum / surprises.length);
    }
  }

  /**
   * How unusual a bucket is.
   *
   * @param weeks so strong a rise comes once in so many weeks
   * @param score 0 to 1, {@code weeks / (weeks + 1)}; held down for a day after an alarm unless,
   *     once the rise has ended, the return period is four times its peak's: one event is one alarm
   */
  public record Spike(double weeks, double score) {
    /** Scores from here on are alarms. */
    public static final double LINE = 0.5;

    /** Whether this bucket is an alarm. */
    public boolean isAlarm() {
      return score >= LINE;
    }
  }

  /** Takes the next bucket. A bucket that nobody could count is left out, never zero. */
  public Spike next(Instant time, double value) {
    Moment moment = Moment.of(time, zone);
    double sum = 0;
    for (View view : views) {
      sum += view.logWeeks(moment, value);
    }
    double weeks = Math.exp(sum / views.length);
    return new Spike(weeks, told(time, weeks));
  }

  private double told(Instant time, double weeks) {
    double score = weeks / (1 + weeks);
    Duration since = alarmAt == null ? REFRACTORY : Duration.between(alarmAt, time);
    boolean growing = since.compareTo(GROWTH) <= 0;
    boolean held = since.compareTo(REFRACTORY) < 0 && weeks < ESCALATION * alarmWeeks;
    if (growing || held) {
      alarmWeeks = growing ? Math.max(alarmWeeks, weeks) : alarmWeeks;
      return 0.25 + 0.2 * score;
    }
    if (weeks >= 1) {
      alarmAt = time;
      alarmWeeks = weeks;
    }
    return score;
  }
}
