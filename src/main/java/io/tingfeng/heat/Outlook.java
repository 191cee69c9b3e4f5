package io.tingfeng.heat;

import io.tingfeng.heat.SpreadForecast.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far a post, or the posts of one story together, will be reposted. A story is treated as one
 * post: its reposts summed, its age that of its first post.
 *
 * @param reposts counted now, 0 and up
 * @param age since the first publication
 * @param today the chance to pass {@link #GOAL} within 24 hours, 0 to 1; absent below 30 reposts,
 *     in the first ten minutes, and once it is passed
 * @param ever the chance to pass it at all; absent when {@code today} is
 * @param range how many reposts there are in the end, eight times in ten; absent likewise
 */
public record Outlook(
    long reposts, Duration age, OptionalDouble today, OptionalDouble ever, Optional<Size> range) {
  /** Reposts that matter (SEEDS S4). */
  public static final int GOAL = 1_000;

  /** Reposts from which on a forecast is shown: below it says nothing. */
  private static final int TELLING = 30;

  private static final Duration YOUNGEST = Duration.ofMinutes(10);

  /** No post that the forecast was fitted to went far beyond the goal: nothing is said of there. */
  private static final int MOST = 5 * GOAL;

  /** The outlook of reposts that were counted at a time. */
  public static Outlook of(long reposts, Instant first, Instant now) {
    Duration age = Duration.between(first, now);
    if (reposts < TELLING || reposts >= GOAL || age.compareTo(YOUNGEST) < 0) {
      return new Outlook(
          reposts, age, OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty());
    }
    double hours = age.toMinutes() / 60.0;
    double ever = SpreadForecast.probability((int) reposts, hours, GOAL);
    return new Outlook(
        reposts,
        age,
        OptionalDouble.of(Math.min(ever, SpreadForecast.withinADay((int) reposts, hours, GOAL))),
        OptionalDouble.of(ever),
        Optional.of(SpreadForecast.reach((int) reposts, hours)));
  }

  /** Whether there is something to say. */
  public boolean isTold() {
    return today.isPresent();
  }

  /** Whether the goal was passed. */
  public boolean isPassed() {
    return reposts >= GOAL;
  }

  /**
   * What is said of it: 24 小时内有 58% 的可能超过 1,000 次转发（最终 71%），终值八成在 350–3,900. Empty when there is
   * nothing to say; a passed goal is said.
   */
  public String chinese() {
    if (isPassed()) {
      return String.format(Locale.ROOT, "已超过 %,d 次转发", GOAL);
    }
    if (!isTold()) {
      return reposts >= TELLING ? "发布不足 10 分钟，暂不预测" : "";
    }
    return String.format(
        Locale.ROOT,
        "24 小时内有 %.0f%% 的可能超过 %,d 次转发（最终 %.0f%%），终值八成在 %s",
        100 * today.getAsDouble(),
        GOAL,
        100 * ever.getAsDouble(),
        range().map(Outlook::span).orElse(""));
  }

  /** The range as it is shown: 350–3,900, or 700 以上 where its end lies beyond what was seen. */
  private static String span(Size size) {
    return size.high() > MOST
        ? String.format(Locale.ROOT, "%,.0f 以上", size.low())
        : String.format(Locale.ROOT, "%,.0f–%,.0f", size.low(), size.high());
  }
}
