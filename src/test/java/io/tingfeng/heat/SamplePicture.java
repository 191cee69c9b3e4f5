package io.tingfeng.heat;

import io.tingfeng.index.SampleMention;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.Mention;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Trend;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What is known of an invented brand, to be changed part by part. */
public final class SamplePicture {
  public static final BrandId TEA = new BrandId("tea");
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** The last hour is complete, so that the counts of an hour are the hour's. */
  public static final Instant NOON = Instant.parse("2026-11-20T03:59:59Z");

  private static final int HOURS = 30 * 24;

  private final long[] volume = new long[HOURS];
  private final long[] negative = new long[HOURS];
  private final List<Mention> recent = new ArrayList<>();
  private Coverage coverage = Coverage.COMPLETE;
  private final Set<Instant> deaf = new HashSet<>();
  private int made;

  private SamplePicture() {}

  /** A brand of which nothing was ever heard. */
  public static SamplePicture silent() {
    return new SamplePicture();
  }

  /** A brand with the same counts in every hour of thirty days before the last one. */
  public static SamplePicture steady(long volumeAnHour, long negativeAnHour) {
    SamplePicture picture = new SamplePicture();
    for (int hour = 24; hour < HOURS; hour++) {
      picture.hour(hour, volumeAnHour, negativeAnHour);
    }
    return picture;
  }

  /** The counts of the last 24 hours, spread evenly. */
  public SamplePicture today(long allVolume, long allNegative) {
    for (int hour = 0; hour < 24; hour++) {
      hour(
          hour,
          (hour + 1) * allVolume / 24 - hour * allVolume / 24,
          (hour + 1) * allNegative / 24 - hour * allNegative / 24);
    }
    return this;
  }

  /** The counts of one hour; 0 is the last. */
  public SamplePicture hour(int ago, long hourVolume, long hourNegative) {
    volume[HOURS - 1 - ago] = hourVolume;
    negative[HOURS - 1 - ago] = hourNegative;
    return this;
  }

  /** Mentions a minute apart, the first a minute ago. They are not added to the counts. */
  public SamplePicture mentions(int count, UnaryOperator<SampleMention> change) {
    for (int i = 0; i < count; i++) {
      mention(Duration.ofMinutes(i + 1), change);
    }
    return this;
  }

  /** A mention some time ago. */
  public SamplePicture mention(Duration ago, UnaryOperator<SampleMention> change) {
    made++;
    SampleMention sample = SampleMention.post("p" + made).of(TEA.value()).at(NOON.minus(ago));
    recent.add(change.apply(sample).build());
    return this;
  }

  public SamplePicture hearing(Coverage heard) {
    coverage = heard;
    return this;
  }

  /** More than half of the sources were silent in an hour; 0 is the last. */
  public SamplePicture deafHour(int ago) {
    deaf.add(NOON.plusSeconds(1).minus(Duration.ofHours(ago + 1L)));
    return this;
  }

  public BrandPicture build() {
    Instant end = NOON.plusSeconds(1);
    List<Trend.Point> points = new ArrayList<>();
    for (int i = 0; i < HOURS; i++) {
      Instant from = end.minus(Duration.ofHours(HOURS - i));
      points.add(new Trend.Point(from, from.plusSeconds(3600), volume[i], negative[i]));
    }
    TimeWindow window = TimeWindow.endingAt(end, Duration.ofHours(HOURS));
    return new BrandPicture(TEA, NOON, ZONE, new Trend(window, points), recent, coverage, deaf);
  }

  public HeatReading read() {
    return HeatIndex.read(build(), Thresholds.DEFAULTS);
  }
}
