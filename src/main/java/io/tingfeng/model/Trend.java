package io.tingfeng.model;

import java.time.Instant;
import java.util.List;

/**
 * Counts of mentions over time (走势).
 *
 * @param window the span that was asked for
 * @param points one a bucket, in order, empty buckets included
 */
public record Trend(TimeWindow window, List<Point> points) {

  public Trend {
    points = List.copyOf(points);
  }

  /** Mentions of all buckets. */
  public long volume() {
    long volume = 0;
    for (Point point : points) {
      volume += point.volume();
    }
    return volume;
  }

  /** Negative mentions of all buckets. */
  public long negative() {
    long negative = 0;
    for (Point point : points) {
      negative += point.negative();
    }
    return negative;
  }

  /** The sums over the buckets that begin inside a span. */
  public Point sum(TimeWindow span) {
    long volume = 0;
    long negative = 0;
    for (Point point : points) {
      if (span.contains(point.from())) {
        volume += point.volume();
        negative += point.negative();
      }
    }
    return new Point(span.from(), span.to(), volume, negative);
  }

  /** One bucket: mentions, and how many of them are negative. */
  public record Point(Instant from, Instant to, long volume, long negative) {}
}
