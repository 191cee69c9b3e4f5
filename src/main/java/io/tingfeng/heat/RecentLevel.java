package io.tingfeng.heat;

import java.util.function.DoubleUnaryOperator;

/** Standard deviations above a level that follows the series, whatever the hour. */
final class RecentLevel implements Surprise {
  private static final double CLIP = 3;

  private final MovingMean mean;
  private final DoubleUnaryOperator scale;
  private final double rate;
  private final double leastDeviation;
  private double level;
  private double spread;
  private long seen;

  /**
   * A level that has seen nothing.
   *
   * @param window buckets to average over
   * @param scale what a mean count becomes before it is compared
   * @param memoryHours half-life of level and spread
   * @param leastDeviation on that scale, so that a flat series does not shout
   */
  RecentLevel(
      int window,
      DoubleUnaryOperator scale,
      double bucketHours,
      double memoryHours,
      double leastDeviation) {
    this.mean = new MovingMean(window);
    this.scale = scale;
    this.rate = 1 - Math.pow(0.5, bucketHours / memoryHours);
    this.leastDeviation = leastDeviation;
    this.spread = 2 * leastDeviation;
  }

  /** The square root makes the noise of counts even (Anscombe 1948). */
  static double root(double count) {
    return 2 * Math.sqrt(count + 0.375);
  }

  @Override
  public double next(Moment moment, double value) {
    double y = scale.applyAsDouble(mean.next(value));
    if (seen == 0) {
      level = y;
    }
    seen++;
    double deviation = Math.max(SeasonalLevel.PER_MEAN_DEVIATION * spread, leastDeviation);
    double residual = y - level;
    // A burst must not become the baseline.
    double clipped = Math.clamp(residual, -CLIP * deviation, CLIP * deviation);
    double step = Math.max(rate, 1.0 / seen);
    level += step * clipped;
    spread += step * (Math.abs(clipped) - spread);
    return residual / deviation;
  }
}
