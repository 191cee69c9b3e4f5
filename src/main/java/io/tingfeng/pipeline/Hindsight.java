package io.tingfeng.pipeline;

import io.tingfeng.alert.AlertDecision;
import io.tingfeng.alert.AlertPolicy;
import io.tingfeng.alert.AlertSettings;
import io.tingfeng.alert.BrandStanding;
import io.tingfeng.heat.BrandPicture;
import io.tingfeng.heat.Coverage;
import io.tingfeng.heat.HeatIndex;
import io.tingfeng.heat.HeatReading;
import io.tingfeng.heat.Thresholds;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.Mention;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Trend;
import io.tingfeng.pipeline.Impact.Outlook;
import io.tingfeng.pipeline.Impact.Told;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Heat and alerts of one brand over a span that is past, from mentions held in memory: what the
 * watch would have read and told had it looked once an hour (less often in a span of more than
 * three days), hearing everything.
 */
final class Hindsight {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration RECENT = Duration.ofHours(72);
  private static final int MOST_RECENT = 2_000;
  private static final int MOST_LOOKS = 84;

  private final BrandId brand;
  private final ZoneId zone;
  private final Thresholds thresholds;
  private final List<Mention> mentions;
  private final TreeMap<Instant, long[]> hours = new TreeMap<>();

  /**
   * A look back.
   *
   * @param mentions of the brand, the oldest first, from {@link HeatIndex#history()} before the
   *     span on
   */
  Hindsight(BrandId brand, ZoneId zone, Thresholds thresholds, List<Mention> mentions) {
    this.brand = brand;
    this.zone = zone;
    this.thresholds = thresholds;
    this.mentions = mentions;
    for (Mention mention : mentions) {
      long[] counts = hours.computeIfAbsent(hour(mention.post().at()), hour -> new long[2]);
      counts[0]++;
      counts[1] += mention.isNegative() ? 1 : 0;
    }
  }

  /** What would have been seen and told. */
  Outlook over(TimeWindow span) {
    AlertSettings settings = AlertSettings.DEFAULTS;
    BrandStanding standing = BrandStanding.calm(brand, span.from());
    List<Told> told = new ArrayList<>();
    double peak = 0;
    CrisisLevel level = CrisisLevel.NONE;
    // The last millisecond of an hour, so that its bucket is full.
    Instant at = hour(span.from()).plus(HOUR).minusMillis(1);
    Duration step = step(span);
    for (; at.isBefore(span.to()); at = at.plus(step)) {
      HeatReading reading = HeatIndex.read(picture(at), thresholds);
      peak = Math.max(peak, reading.heat());
      level = reading.level().compareTo(level) > 0 ? reading.level() : level;
      AlertPolicy.Verdict verdict =
          AlertPolicy.decide(standing, reading, Optional.empty(), settings);
      standing = verdict.after();
      if (verdict.decision() instanceof AlertDecision.Raise
          || verdict.decision() instanceof AlertDecision.Escalate) {
        told.add(new Told(at, standing.level()));
      }
    }
    long negative =
        mentions.stream().filter(m -> m.isNegative() && span.contains(m.post().at())).count();
    return new Outlook(peak, level, negative, told);
  }

  /** Whole hours, so that every look ends one. */
  private static Duration step(TimeWindow span) {
    long hours = Duration.between(span.from(), span.to()).toHours();
    return HOUR.multipliedBy(1 + hours / (MOST_LOOKS + 1));
  }

  private BrandPicture picture(Instant at) {
    Instant end = hour(at).plus(HOUR);
    TimeWindow window = TimeWindow.endingAt(end, HeatIndex.history());
    List<Trend.Point> points = new ArrayList<>();
    for (Instant from = window.from(); from.isBefore(end); from = from.plus(HOUR)) {
      long[] counts = hours.getOrDefault(from, new long[2]);
      points.add(new Trend.Point(from, from.plus(HOUR), counts[0], counts[1]));
    }
    return new BrandPicture(
        brand, at, zone, new Trend(window, points), recent(at), Coverage.COMPLETE, Set.of());
  }

  /** The newest mentions of the last days, newest first. */
  private List<Mention> recent(Instant at) {
    int to = firstAfter(at);
    int from = Math.max(firstAfter(at.minus(RECENT)), to - MOST_RECENT);
    return new ArrayList<>(mentions.subList(from, to)).reversed();
  }

  private int firstAfter(Instant time) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).post().at().isAfter(time)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static Instant hour(Instant time) {
    return time.truncatedTo(ChronoUnit.HOURS);
  }
}
