package io.tingfeng.web.page;

import io.tingfeng.alert.BrandStanding;
import io.tingfeng.heat.HeatReading;
import io.tingfeng.heat.ReadingStore;
import io.tingfeng.heat.Signal;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.Brand;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Trend;
import io.tingfeng.web.Answers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where one brand stands now, and how much was said of it in a span and in the equal span before.
 *
 * @param blind whether nothing can be said, because most sources are silent
 * @param level in force
 * @param since when it came into force
 * @param reading the newest, when there is one
 * @param before the heat of a day ago
 * @param week hourly counts of the last seven days
 * @param now the sums of the span
 * @param previous those of the span before
 */
public record BrandLine(
    Brand brand,
    boolean blind,
    CrisisLevel level,
    Optional<Instant> since,
    Optional<HeatReading> reading,
    OptionalDouble before,
    Trend week,
    Trend.Point now,
    Trend.Point previous) {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration DAY = Duration.ofDays(1);

  /** How a span of a brand is counted. */
  private interface Counter {
    Trend count(Brand brand, TimeWindow window, MentionIndex.Step step);
  }

  /** What the database says of many brands, asked once for all of them. */
  private record Known(
      Map<BrandId, BrandStanding> standings,
      Map<BrandId, HeatReading> readings,
      Map<BrandId, ReadingStore.Mark> yesterday) {

    static Known of(List<Brand> brands, Answers answers, Instant at) {
      List<BrandId> ids = brands.stream().map(Brand::id).toList();
      return new Known(
          answers.alerts().standings(),
          answers.readings().newest(ids, at),
          answers.readings().marks(ids, at.minus(DAY)));
    }
  }

  /** Looks a brand up. */
  static BrandLine of(Brand brand, Answers answers, boolean blind, Duration span, Instant at) {
    return line(brand, Known.of(List.of(brand), answers, at), blind, span, at, alone(answers));
  }

  /** Looks many brands up: a span is counted once for all of them. */
  static List<BrandLine> all(
      List<Brand> brands, Answers answers, boolean blind, Duration span, Instant at) {
    Map<TimeWindow, Map<String, Trend>> counted = new HashMap<>();
    Counter alone = alone(answers);
    Counter together =
        (brand, window, step) -> {
          Trend met =
              counted
                  .computeIfAbsent(window, w -> trends(answers, w, step))
                  .get(brand.id().value());
          return met == null ? alone.count(brand, window, step) : met;
        };
    Known known = Known.of(brands, answers, at);
    return brands.stream().map(brand -> line(brand, known, blind, span, at, together)).toList();
  }

  private static Counter alone(Answers answers) {
    return (brand, window, step) ->
        answers
            .index()
            .trend(new MentionQuery.OfBrand(brand.id()), window, step, answers.settings().zone());
  }

  private static Map<String, Trend> trends(
      Answers answers, TimeWindow window, MentionIndex.Step step) {
    return answers
        .index()
        .trends(
            new MentionQuery.During(window),
            MentionIndex.Facet.BRAND,
            window,
            step,
            answers.settings().zone());
  }

  private static BrandLine line(
      Brand brand, Known known, boolean blind, Duration span, Instant at, Counter counter) {
    Optional<BrandStanding> standing = Optional.ofNullable(known.standings().get(brand.id()));
    ReadingStore.Mark yesterday = known.yesterday().get(brand.id());
    TimeWindow window = TimeWindow.endingAt(at.plusMillis(1), span);
    TimeWindow week = TimeWindow.endingAt(at.plusMillis(1), WEEK);
    return new BrandLine(
        brand,
        blind,
        standing.map(BrandStanding::level).orElse(CrisisLevel.NONE),
        standing.map(BrandStanding::since),
        Optional.ofNullable(known.readings().get(brand.id())),
        yesterday == null ? OptionalDouble.empty() : OptionalDouble.of(yesterday.heat()),
        counter.count(brand, week, MentionIndex.Step.HOUR),
        sum(counter.count(brand, window, MentionIndex.Step.HOUR), window),
        sum(counter.count(brand, window.previous(), MentionIndex.Step.HOUR), window.previous()));
  }

  private static Trend.Point sum(Trend trend, TimeWindow window) {
    return new Trend.Point(window.from(), window.to(), trend.volume(), trend.negative());
  }

  /** Why the level is what it is: the signal that leads. */
  String reason() {
    return reading.flatMap(HeatReading::leading).map(Signal::reason).orElse("");
  }
}
