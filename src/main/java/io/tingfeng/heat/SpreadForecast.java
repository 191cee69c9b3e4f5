package io.tingfeng.heat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Forecasts how far a post will spread from the times of its reposts. Coefficients and figures:
 * docs/heat.md; they were fitted to posts that nearly all stayed below 1,000 reposts, half of which
 * passed 500.
 */
public final class SpreadForecast {
  private static final double BIAS = 2.51;
  private static final double PER_LOG_SHARE = 1.42;
  private static final double PER_LOG_HOUR = -0.415;
  private static final double PER_BOTH = 0.109;
  private static final double DAY_BIAS = 2.326;
  private static final double DAY_PER_LOG_SHARE = 1.501;
  private static final double DAY_PER_LOG_HOUR = -0.645;
  private static final int LEAST = 30;
  private static final double SURE = 0.66;

  private SpreadForecast() {}

  /** The chance, 0 to 1, that a post with n reposts at an age passes a goal. */
  public static double probability(int reposts, double ageHours, int goal) {
    if (reposts >= goal) {
      return 1;
    }
    double share = Math.log(Math.max(reposts, 1) / (double) goal);
    double age = Math.log(Math.max(ageHours, 1.0 / 60));
    double z = BIAS + PER_LOG_SHARE * share + PER_LOG_HOUR * age + PER_BOTH * share * age;
    return 1 / (1 + Math.exp(-z));
  }

  /**
   * The chance, 0 to 1, that a post with n reposts at an age passes a goal within the next 24
   * hours. Leaving each of the 50 posts out it said .11, .30, .50, .70, .85 where .12, .36, .53,
   * .63, .88 came.
   */
  public static double withinADay(int reposts, double ageHours, int goal) {
    if (reposts >= goal) {
      return 1;
    }
    double share = Math.log(Math.max(reposts, 1) / (double) goal);
    double age = Math.log(Math.max(ageHours, 1.0 / 60));
    return 1 / (1 + Math.exp(-(DAY_BIAS + DAY_PER_LOG_SHARE * share + DAY_PER_LOG_HOUR * age)));
  }

  /**
   * How many reposts a post is expected to have in the end, from one count and its age alone: the
   * goals that it passes with chances of 90, 50 and 10 %.
   */
  public static Size reach(int reposts, double ageHours) {
    return new Size(
        passed(0.5, reposts, ageHours),
        passed(0.9, reposts, ageHours),
        passed(0.1, reposts, ageHours));
  }

  private static double passed(double chance, int reposts, double ageHours) {
    double age = Math.log(Math.max(ageHours, 1.0 / 60));
    double z = Math.log(chance / (1 - chance));
    double share = (z - BIAS - PER_LOG_HOUR * age) / (PER_LOG_SHARE + PER_BOTH * age);
    return Math.max(reposts, reposts / Math.exp(share));
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
   * How many reposts a post is expected to have in the end.
   *
   * @param low nine of ten posts pass it
   * @param high one of ten posts passes it
   */
  public record Size(double expected, double low, double high) {}

  /**
   * The final number of reposts as seen at a horizon; absent when nothing was reposted by then.
   *
   * @param seconds times after the post
   * @param horizonSeconds what is known ends here
   */
  public static Optional<Size> finalSize(List<Double> seconds, double horizonSeconds) {
    long known = seconds.stream().filter(time -> time <= horizonSeconds).count();
    long late =
        seconds.stream()
            .filter(time -> time > horizonSeconds / 2 && time <= horizonSeconds)
            .count();
    if (known == 0) {
      return Optional.empty();
    }
    Horizon horizon = Horizon.at(horizonSeconds / 60);
    double size = Math.log(known + 1.0);
    double log =
        horizon.bias()
            + horizon.perSquare() * size * size
            + horizon.perGrowth() * Math.log((late + 1.0) / (known + 2.0));
    return Optional.of(
        new Size(
            Math.max(known, Math.exp(log)),
            Math.max(known, Math.exp(log + horizon.low())),
            Math.max(known, Math.exp(log + horizon.high()))));
  }

  /**
   * Coefficients for one age of a post.
   *
   * @param perSquare for the square of ln(n + 1): small posts tell little, large ones much
   * @param perGrowth for the logarithm of the share that came in the second half
   * @param low 10 % quantile of what was left over in ln(final size), leaving one post out
   * @param high 90 % quantile
   */
  private record Horizon(
      double minutes, double bias, double perSquare, double perGrowth, double low, double high) {

    private static final List<Horizon> FITTED =
        List.of(
            new Horizon(10, 5.61, 0.0505, 0.322, -0.83, 0.35),
            new Horizon(30, 5.73, 0.0435, 0.547, -0.99, 0.56),
            new Horizon(60, 5.77, 0.0440, 0.614, -0.80, 0.58),
            new Horizon(120, 5.30, 0.0406, 0.164, -0.85, 0.78),
            new Horizon(360, 4.88, 0.0474, 0.080, -0.78, 0.59),
            new Horizon(1440, 4.18, 0.0604, 0.087, -0.46, 0.29));

    /** The coefficients of an age, between those of its neighbours. */
    static Horizon at(double minutes) {
      Horizon before = FITTED.getFirst();
      for (Horizon next : FITTED) {
        if (next.minutes >= minutes) {
          return before.towards(next, minutes);
        }
        before = next;
      }
      return before;
    }

    private Horizon towards(Horizon next, double age) {
      if (next.minutes <= minutes) {
        return this;
      }
      double share =
          Math.clamp(Math.log(age / minutes) / Math.log(next.minutes / minutes), 0.0, 1.0);
      return new Horizon(
          age,
          bias + share * (next.bias - bias),
          perSquare + share * (next.perSquare - perSquare),
          perGrowth + share * (next.perGrowth - perGrowth),
          low + share * (next.low - low),
          high + share * (next.high - high));
    }
  }
}
