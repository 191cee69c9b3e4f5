package io.tingfeng.heat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What is usual at an hour of a workday or a weekend, for counts averaged over a window, on the
 * square-root scale that makes the noise of counts even (Anscombe 1948).
 */
final class SeasonalLevel {
  private static final double LEVEL_HOURS = 120;
  private static final double SPREAD_HOURS = 336;
  private static final double SEASON_VISITS = 10;
  private static final double SHRINK_HOURS = 3;
  private static final double CLIP = 3;
  private static final double FIRST_SPREAD = 0.6;
  private static final double FIRST_SPREAD_HOURS = 6;

  private final int window;
  private final double bucketHours;
  private final ZoneId zone;
  private final Deque<Double> values = new ArrayDeque<>();
  private final double[][] mean = new double[2][24];
  private final double[][] hours = new double[2][24];
  private double sum;
  private double level;
  private double spread = FIRST_SPREAD;
  private double elapsedHours;
  private long seen;

  /**
   * A level that has seen nothing.
   *
   * @param window buckets to average over
   */
  SeasonalLevel(int window, double bucketHours, ZoneId zone) {
    this.window = window;
    this.bucketHours = bucketHours;
    this.zone = zone;
  }

  /** How many standard deviations a bucket lies above what is usual; learns from it afterwards. */
  double surprise(Instant time, double value) {
    values.addLast(value);
    sum += value;
    if (values.size() > window) {
      sum -= values.removeFirst();
    }
    double y = 2 * Math.sqrt(sum / values.size() + 0.375);
    if (seen == 0) {
      level = y;
    }
    ZonedDateTime local = time.atZone(zone);
    double residual = y - level - season(local);
    double deviation = Math.max(1.2533 * spread, 1 / Math.sqrt(window));
    learn(local, y, residual, deviation);
    return residual / deviation;
  }

  private void learn(ZonedDateTime local, double y, double residual, double deviation) {
    double clipped = Math.clamp(residual, -CLIP * deviation, CLIP * deviation);
    level += Math.max(rate(LEVEL_HOURS), 1.0 / (seen + 1)) * clipped;
    double soft = bucketHours / (FIRST_SPREAD_HOURS + elapsedHours + bucketHours);
    spread += Math.max(rate(SPREAD_HOURS), soft) * (Math.abs(clipped) - spread);
    int type = dayType(local);
    int hour = local.getHour();
    double keep = Math.pow(0.5, bucketHours / SEASON_VISITS);
    hours[type][hour] = hours[type][hour] * keep + bucketHours;
    double own = clipped + (y - residual - level);
    mean[type][hour] += bucketHours / hours[type][hour] * (own - mean[type][hour]);
    seen++;
    elapsedHours += bucketHours;
  }

  private double rate(double halfLifeHours) {
    return 1 - Math.pow(0.5, bucketHours / halfLifeHours);
  }

  private double season(ZonedDateTime local) {
    double place = local.getHour() + local.getMinute() / 60.0 - 0.5;
    int before = (int) Math.floor(place);
    double share = place - before;
    int type = dayType(local);
    return (1 - share) * cell(type, Math.floorMod(before, 24))
        + share * cell(type, Math.floorMod(before + 1, 24));
  }

  /** The cell, shrunk to the other day type while there is little and to nothing at first. */
  private double cell(int type, int hour) {
    double own = hours[type][hour];
    double other = 0.5 * Math.min(hours[1 - type][hour], SHRINK_HOURS);
    return (own * mean[type][hour] + other * mean[1 - type][hour]) / (own + other + SHRINK_HOURS);
  }

  private static int dayType(ZonedDateTime local) {
    DayOfWeek day = local.getDayOfWeek();
    return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY ? 1 : 0;
  }
}
