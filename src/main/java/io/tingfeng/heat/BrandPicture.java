package io.tingfeng.heat;

import io.tingfeng.model.BrandId;
import io.tingfeng.model.Mention;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Trend;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * All that is known of a brand at one time.
 *
 * @param hourly hourly counts of the last 30 days, the last bucket holding {@code at}
 * @param recent mentions of the last 72 hours, newest first, bounded
 */
public record BrandPicture(
    BrandId brand, Instant at, ZoneId zone, Trend hourly, List<Mention> recent, Coverage coverage) {

  public BrandPicture {
    recent = List.copyOf(recent);
  }

  /** The mentions of a span that ends now. */
  List<Mention> last(Duration span) {
    TimeWindow window = new TimeWindow(at.minus(span), at.plusNanos(1));
    return recent.stream().filter(mention -> window.contains(mention.post().at())).toList();
  }

  /** The counts of a day that ended some days ago; 0 is the last 24 hours. */
  Trend.Point day(int ago) {
    List<Trend.Point> points = hourly.points();
    int to = Math.max(0, points.size() - 24 * ago);
    List<Trend.Point> day = points.subList(Math.max(0, to - 24), to);
    long volume = 0;
    long negative = 0;
    for (Trend.Point point : day) {
      volume += point.volume();
      negative += point.negative();
    }
    Instant end = hourly.window().to().minus(Duration.ofDays(ago));
    return new Trend.Point(end.minus(Duration.ofDays(1)), end, volume, negative);
  }

  /** How many whole days lie between the first mention and now, at most 30. */
  int daysKnown() {
    return hourly.points().stream()
        .filter(point -> point.volume() > 0)
        .findFirst()
        .map(point -> (int) Duration.between(point.from(), at).toDays())
        .orElse(0);
  }
}
