package io.tingfeng.heat;

import io.tingfeng.model.BrandId;
import io.tingfeng.model.Cue;
import io.tingfeng.model.Fingerprint;
import io.tingfeng.model.Mention;
import io.tingfeng.model.Names;
import io.tingfeng.model.Negativity;
import io.tingfeng.model.Post;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Trend;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * All that is known of a brand at one time.
 *
 * @param hourly hourly counts of the last 30 days, the last bucket holding {@code at}
 * @param recent mentions of the last 72 hours, newest first, bounded
 * @param deaf beginnings of past hours in which more than half of the sources were silent: low
 *     counts of such hours are not calm
 */
public record BrandPicture(
    BrandId brand,
    Instant at,
    ZoneId zone,
    Trend hourly,
    List<Mention> recent,
    Coverage coverage,
    Set<Instant> deaf) {

  private static final Fingerprint NOTHING = new Fingerprint(0);
  private static final int DEAF_HOURS = 6;

  public BrandPicture {
    recent = List.copyOf(recent);
    deaf = Set.copyOf(deaf);
  }

  /** Whether an hour was half deaf. */
  boolean isDeaf(Trend.Point hour) {
    return deaf.contains(hour.from());
  }

  /** Whether so much of a day was half deaf that its counts say nothing of what is usual. */
  boolean isDeafDay(int ago) {
    Trend.Point day = day(ago);
    TimeWindow window = new TimeWindow(day.from(), day.to());
    return deaf.stream().filter(window::contains).count() >= DEAF_HOURS;
  }

  /**
   * A mention as formulas see it: who, when, how far and how grave, but no texts. The formulas read
   * nothing else, so that pictures are small and can be kept.
   *
   * @param typeName what people call a complaint type; rules print it
   */
  public static Mention bare(Mention mention, UnaryOperator<String> typeName) {
    Post post = mention.post();
    Post untold =
        new Post(
            post.id(),
            Optional.empty(),
            post.title().isEmpty() ? "" : "…",
            "",
            post.author(),
            post.publishedAt(),
            post.seenAt(),
            post.engagement(),
            post.standing());
    List<Cue> cues =
        mention.negativity().cues().stream()
            .map(cue -> new Cue(0, 0, "", cue.weight(), cue.kind()))
            .toList();
    return new Mention(
        mention.id(),
        mention.brand(),
        untold,
        mention.outlet(),
        List.of(),
        new Negativity(mention.negativity().score(), mention.negativity().tone(), cues),
        mention.grievance().named(typeName),
        Set.of(),
        NOTHING,
        List.of(),
        Names.NONE,
        mention.story());
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
