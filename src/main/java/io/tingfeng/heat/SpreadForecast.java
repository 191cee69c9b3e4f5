package io.tingfeng.heat;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Forecasts how far a post will spread from the times of its reposts. Coefficients and figures:
 * docs/heat.md; they were fitted to posts that nearly all stayed below 1,000 reposts.
 */
public final class SpreadForecast {
  private static final double BIAS = 2.68;
  private static final double PER_LOG_SHARE = 1.247;
  private static final double PER_LOG_HOUR = -0.538;
  private static final int LEAST = 30;
  private static final double SURE = 0.68;

  private SpreadForecast() {}

  /** The chance, 0 to 1, that a post with n reposts at an age passes a goal. */
  public static double probability(int reposts, double ageHours, int goal) {
    if (reposts >= goal) {
      return 1;
    }
    double z =
        BIAS
            + PER_LOG_SHARE * Math.log(Math.max(reposts, 1) / (double) goal)
            + PER_LOG_HOUR * Math.log(Math.max(ageHours, 1.0 / 60));
    return 1 / (1 + Math.exp(-z));
  }

  /**
   * When it could first be said that a post will pass a goal, reading its reposts as a stream.
   *
   * @param seconds times after the post, ascending
   * @return seconds after the post; absent when it never could
   */
  public static OptionalDouble alertAt(List<Double> seconds, int goal) {
    for (int i = 0; i < seconds.size(); i++) {
      int reposts = i + 1;
      double hours = seconds.get(i) / 3600;
      if (reposts >= goal || reposts >= LEAST && probability(reposts, hours, goal) >= SURE) {
        return OptionalDouble.of(seconds.get(i));
      }
    }
    return OptionalDouble.empty();
  }

  /**
   * The final number of reposts as seen at a horizon; absent when nothing was reposted by then.
   *
   * @param horizonSeconds what is known ends here
   */
  public static OptionalDouble finalSize(List<Double> seconds, double horizonSeconds) {
    long known = seconds.stream().filter(time -> time <= horizonSeconds).count();
    long late =
        seconds.stream()
            .filter(time -> time > horizonSeconds / 2 && time <= horizonSeconds)
            .count();
    if (known == 0) {
      return OptionalDouble.empty();
    }
    double log =
        4.636 + 0.409 * Math.log(known + 1.0) + 0.406 * Math.log((late + 1.0) / (known + 2.0));
    return OptionalDouble.of(Math.max(known, Math.exp(log)));
  }
}
