package io.tingfeng.web.page;

import io.tingfeng.heat.HeatReading;
import io.tingfeng.heat.Signal;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.Brand;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Trend;
import io.tingfeng.web.Answers;
import java.time.Duration;
import java.time.Instant;
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
  private static final Duration HOUR = Duration.ofHours(1);

  /** Looks a brand up. */
  static BrandLine of(Brand brand, Answers answers, boolean blind, Duration span, Instant at) {
    var standing = answers.alerts().standing(brand.id());
    Optional<HeatReading> reading = answers.readings().last(brand.id());
    MentionQuery query = new MentionQuery.OfBrand(brand.id());
    MentionIndex index = answers.index();
    TimeWindow window = TimeWindow.endingAt(at.plusMillis(1), span);
    var zone = answers.settings().zone();
    return new BrandLine(
        brand,
        blind,
        standing.map(s -> s.level()).orElse(CrisisLevel.NONE),
        standing.map(s -> s.since()),
        reading,
        heatBefore(brand, answers, at),
        index.trend(query, TimeWindow.endingAt(at.plusMillis(1), WEEK), HOUR, zone),
        sum(index, query, window, answers),
        sum(index, query, window.previous(), answers));
  }

  private static OptionalDouble heatBefore(Brand brand, Answers answers, Instant at) {
    return answers
        .readings()
        .at(brand.id(), at.minus(DAY))
        .map(reading -> OptionalDouble.of(reading.heat()))
        .orElseGet(OptionalDouble::empty);
  }

  private static Trend.Point sum(
      MentionIndex index, MentionQuery query, TimeWindow window, Answers answers) {
    Trend trend = index.trend(query, window, window.length(), answers.settings().zone());
    return new Trend.Point(window.from(), window.to(), trend.volume(), trend.negative());
  }

  /** Why the level is what it is: the signal that leads. */
  String reason() {
    return reading.flatMap(HeatReading::leading).map(Signal::reason).orElse("");
  }
}
