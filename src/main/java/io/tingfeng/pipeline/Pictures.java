package io.tingfeng.pipeline;

import io.tingfeng.heat.BrandPicture;
import io.tingfeng.heat.Coverage;
import io.tingfeng.heat.DeafHours;
import io.tingfeng.heat.HeatIndex;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.Mention;
import io.tingfeng.model.StoryId;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Trend;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Gathers all that is known of a brand at one time, from the index. */
public final class Pictures {
  private static final Duration RECENT = Duration.ofHours(72);

  /** Rules look at single posts of three days; of a brand so loud the newest ones tell enough. */
  private static final int MOST_RECENT = 2_000;

  private final MentionIndex index;
  private final DeafHours deaf;
  private final ZoneId zone;
  private final UnaryOperator<String> typeName;
  private volatile @Nullable Known lately;

  /**
   * Pictures with days of a zone.
   *
   * @param typeName what people call a complaint type
   */
  public Pictures(MentionIndex index, DeafHours deaf, ZoneId zone, UnaryOperator<String> typeName) {
    this.index = index;
    this.deaf = deaf;
    this.zone = zone;
    this.typeName = typeName;
  }

  /** The same for all brands of one round. */
  private Set<Instant> deafHours(TimeWindow window) {
    Known known = lately;
    if (known == null || !known.window().equals(window)) {
      known = new Known(window, deaf.in(window));
      lately = known;
    }
    return known.hours();
  }

  private record Known(TimeWindow window, Set<Instant> hours) {}

  /** The picture of a brand as it was at a time; later mentions do not count. */
  public BrandPicture of(BrandId brand, Instant at, Coverage coverage) {
    return of(new MentionQuery.OfBrand(brand), brand, at, coverage);
  }

  /** The same of one story of the brand alone. */
  public BrandPicture ofStory(BrandId brand, StoryId story, Instant at, Coverage coverage) {
    MentionQuery inside =
        new MentionQuery.And(
            List.of(
                new MentionQuery.OfBrand(brand),
                new MentionQuery.Is(MentionIndex.Facet.STORY, story.value())));
    return of(inside, brand, at, coverage);
  }

  /**
   * The pictures of all brands at one time, out of two passes over the index: what a round over a
   * thousand brands needs. Each is the same as {@link #of(BrandId, Instant, Coverage)} gives.
   */
  public Function<BrandId, BrandPicture> all(Instant at, Coverage coverage) {
    TimeWindow history = history(at);
    MentionQuery any = new MentionQuery.AnyBrand();
    Map<String, Trend> hourly =
        index.trends(
            during(any, new TimeWindow(history.from(), at.plusMillis(1))),
            MentionIndex.Facet.BRAND,
            history,
            MentionIndex.Step.HOUR,
            zone);
    Map<BrandId, ArrayDeque<Mention>> recent = new HashMap<>();
    index.forEach(
        during(any, new TimeWindow(at.minus(RECENT), at.plusMillis(1))),
        mention -> {
          ArrayDeque<Mention> own =
              recent.computeIfAbsent(mention.brand().orElseThrow(), id -> new ArrayDeque<>());
          own.addFirst(BrandPicture.bare(mention, typeName));
          if (own.size() > MOST_RECENT) {
            own.removeLast();
          }
        });
    Set<Instant> deafHours = deafHours(history);
    return brand -> {
      Trend own = hourly.get(brand.value());
      return own == null
          ? of(brand, at, coverage)
          : new BrandPicture(
              brand,
              at,
              zone,
              own,
              List.copyOf(recent.getOrDefault(brand, new ArrayDeque<>())),
              coverage,
              deafHours);
    };
  }

  private static TimeWindow history(Instant at) {
    Instant end = at.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
    return TimeWindow.endingAt(end, HeatIndex.history());
  }

  private BrandPicture of(MentionQuery what, BrandId brand, Instant at, Coverage coverage) {
    TimeWindow history = history(at);
    // The last bucket is the hour that runs; nothing after the present moment may be counted in it.
    // The index counts in milliseconds.
    Instant now = at.plusMillis(1);
    MentionQuery known = during(what, new TimeWindow(history.from(), now));
    Trend hourly = index.trend(known, history, Duration.ofHours(1), zone);
    List<Mention> recent =
        index
            .search(
                during(what, new TimeWindow(at.minus(RECENT), now)),
                MentionIndex.Sort.NEWEST,
                0,
                MOST_RECENT)
            .mentions()
            .stream()
            .map(mention -> BrandPicture.bare(mention, typeName))
            .toList();
    return new BrandPicture(brand, at, zone, hourly, recent, coverage, deafHours(history));
  }

  private static MentionQuery during(MentionQuery what, TimeWindow window) {
    return new MentionQuery.And(List.of(what, new MentionQuery.During(window)));
  }
}
