package io.tingfeng.heat;

/**
 * Standard deviations above what is usual at an hour of a workday or a weekend, for counts averaged
 * over a window, on the square-root scale that makes the noise of counts even (Anscombe 1948).
 */
final class SeasonalLevel implements Surprise {
  /** Standard deviations in a mean absolute deviation of a normal distribution. */
  static final double PER_MEAN_DEVIATION = 1.2533;

  private static final double LEVEL_HOURS = 120;
  private static final double SPREAD_HOURS = 336;
  private static final double SEASON_VISITS = 10;
  private static final double SHRINK_HOURS = 3;
  private static final double CLIP = 3;
  private static final double FIRST_SPREAD = 0.6;
  private static final double FIRST_SPREAD_HOURS = 6;

  private final MovingMean window;
  private final double leastDeviation;
  private final double bucketHours;
  private final double levelRate;
  private final double spreadRate;
  private final double seasonKeep;
  private final double[][] mean = new double[2][24];
  private final double[][] hours = new double[2][24];
  private double level;
  private double spread = FIRST_SPREAD;
  private double elapsedHours;
  private long seen;

  /**
   * A level that has seen nothing.
   *
   * @param window buckets to average over
   */
  SeasonalLevel(int window, double bucketHours) {
    this.window = new MovingMean(window);
    this.leastDeviation = 1 / Math.sqrt(window);
    this.bucketHours = bucketHours;
    this.levelRate = 1 - Math.pow(0.5, bucketHours / LEVEL_HOURS);
    this.spreadRate = 1 - Math.pow(0.5, bucketHours / SPREAD_HOURS);
    this.seasonKeep = Math.pow(0.5, bucketHours / SEASON_VISITS);
  }

  @Override
  public double next(Moment moment, double value) {
    double y = RecentLevel.root(window.next(value));
    if (seen == 0) {
      level = y;
    }
    double residual = y - level - season(moment);
    double deviation = Math.max(PER_MEAN_DEVIATION * spread, leastDeviation);
    learn(moment, y, residual, deviation);
    return residual / deviation;
  }

  private void learn(Moment moment, double y, double residual, double deviation) {
    double clipped = Math.clamp(residual, -CLIP * deviation, CLIP * deviation);
    level += Math.max(levelRate, 1.0 / (seen + 1)) * clipped;
    double soft = bucketHours / (FIRST_SPREAD_HOURS + elapsedHours + bucketHours);
    spread += Math.max(spreadRate, soft) * (Math.abs(clipped) - spread);
    int type = type(moment);
    int hour = (int) moment.hour();
    hours[type][hour] = hours[type][hour] * seasonKeep + bucketHours;
    double own = clipped + (y - residual - level);
    mean[type][hour] += bucketHours / hours[type][hour] * (own - mean[type][hour]);
    seen++;
    elapsedHours += bucketHours;
  }

  private double season(Moment moment) {
    double place = moment.hour() - 0.5;
    int before = (int) Math.floor(place);
    double share = place - before;
    int type = type(moment);
    return (1 - share) * cell(type, Math.floorMod(before, 24))
        + share * cell(type, Math.floorMod(before + 1, 24));
  }

  /** The cell, shrunk to the other day type while there is little and to nothing at first. */
  private double cell(int type, int hour) {
    double own = hours[type][hour];
    double other = 0.5 * Math.min(hours[1 - type][hour], SHRINK_HOURS);
    return (own * mean[type][hour] + other * mean[1 - type][hour]) / (own + other + SHRINK_HOURS);
  }

  private static int type(Moment moment) {
    return moment.restDay() ? 1 : 0;
  }
}
