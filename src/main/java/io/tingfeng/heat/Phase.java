package io.tingfeng.heat;

import io.tingfeng.model.Trend;
import io.tingfeng.model.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where a crisis stands in its course (SEEDS S19), suggested from the curve of negative mentions; a
 * person decides. Everything is compared on sums of six hours: what is usual is their median over
 * the days known, the peak the largest of the last fourteen days.
 */
public enum Phase {
  LATENT("潜伏期"),
  OUTBREAK("爆发期"),
  AFTERMATH("后遗症期"),
  RECOVERY("善后期");

  private static final int HOURS = 6;
  private static final int DAYS = 14;
  private static final int LEAST_KNOWN = 72;

  /** A crisis has a peak of so many times the usual, and of so many mentions. */
  private static final double PEAK_FACTOR = 3;

  private static final double LEAST_PEAK = 6;
  private static final double LEAST_LATENT = 3;
  private static final double STILL_HIGH = 0.5;
  private static final double STILL_THERE = 0.1;

  private final String chinese;

  Phase(String chinese) {
    this.chinese = chinese;
  }

  /** The word in files and answers. */
  public String word() {
    return Words.of(this);
  }

  /** For readers. */
  public String chinese() {
    return chinese;
  }

  /** The phase that the curve suggests; absent when nothing is on. */
  static Optional<Phase> of(BrandPicture picture) {
    double[] sums = sums(picture.hourly().points());
    if (sums.length == 0) {
      return Optional.empty();
    }
    double now = sums[sums.length - 1];
    double usual = Math.max(1, median(sums));
    int from = Math.max(0, sums.length - DAYS * 24);
    double peak = Arrays.stream(sums, from, sums.length).max().orElse(0);
    if (peak < LEAST_PEAK || peak < PEAK_FACTOR * usual) {
      boolean stirs = now >= LEAST_LATENT && now > 1.5 * usual;
      return stirs ? Optional.of(LATENT) : Optional.empty();
    }
    boolean rising =
        now >= PEAK_FACTOR * usual && now > 1.5 * sums[Math.max(0, sums.length - 1 - HOURS)];
    if (now >= STILL_HIGH * peak || rising) {
      return Optional.of(OUTBREAK);
    }
    return Optional.of(now > Math.max(usual, STILL_THERE * peak) ? AFTERMATH : RECOVERY);
  }

  /** Sums of six hours that end with each hour, from the first hour with a mention on. */
  private static double[] sums(List<Trend.Point> points) {
    int first = 0;
    while (first < points.size() && points.get(first).volume() == 0) {
      first++;
    }
    double[] sums = new double[points.size() - first];
    double sum = 0;
    for (int i = 0; i < sums.length; i++) {
      sum += points.get(first + i).negative();
      if (i >= HOURS) {
        sum -= points.get(first + i - HOURS).negative();
      }
      sums[i] = sum;
    }
    return sums;
  }

  private static double median(double[] values) {
    // Hours before the first mention were quiet: without them the first burst would be the usual.
    double[] sorted = Arrays.copyOf(values, Math.max(values.length, LEAST_KNOWN));
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
