package io.tingfeng.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.NotFoundResponse;
import io.tingfeng.alert.BrandStanding;
import io.tingfeng.heat.HeatReading;
import io.tingfeng.model.Brand;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where brands stand, as JSON. */
final class BrandApi {
  private static final Duration LONGEST = Duration.ofDays(31);

  private final Answers answers;
  private final Shapes shapes;

  BrandApi(Answers answers) {
    this.answers = answers;
    this.shapes = new Shapes(answers.settings().zone());
  }

  void enter(RouteTable routes) {
    routes.api(
        HandlerType.GET,
        "/api/v1/brands",
        Access.READ,
        ApiDoc.of("The brands with level and heat").answers("brands:array", "silentSources:array"),
        this::brands);
    routes.api(
        HandlerType.GET,
        "/api/v1/brands/{brand}",
        Access.READ,
        ApiDoc.of("One brand with its newest reading: parts, gauges, rules")
            .answers(
                "id:string", "name:string", "level:string", "since:string?", "reading:object?"),
        this::brand);
    routes.api(
        HandlerType.GET,
        "/api/v1/brands/{brand}/readings",
        Access.READ,
        ApiDoc.of("Readings of a span of at most 31 days, oldest first")
            .asks("from:string", "to:string")
            .answers("readings:array"),
        this::readings);
  }

  private void brands(Context ctx) {
    List<Brand> seen = Sight.of(ctx, answers).brands();
    Map<BrandId, BrandStanding> standings = answers.alerts().standings();
    Map<BrandId, HeatReading> readings =
        answers.readings().newest(seen.stream().map(Brand::id).toList(), answers.clock().instant());
    List<Map<String, @Nullable Object>> brands =
        seen.stream()
            .map(brand -> line(brand, standings.get(brand.id()), readings.get(brand.id())))
            .toList();
    ctx.json(
        Map.of(
            "brands",
            brands,
            "silentSources",
            answers
                .hearing()
                .coverage(answers.sources().get(), answers.clock().instant())
                .blind()));
  }

  private Map<String, @Nullable Object> line(
      Brand brand, @Nullable BrandStanding standing, @Nullable HeatReading reading) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("id", brand.id().value());
    line.put("name", brand.name());
    line.put("level", (standing == null ? CrisisLevel.NONE : standing.level()).word());
    line.put("since", standing == null ? null : shapes.time(standing.since()));
    line.put("heat", reading == null ? null : reading.heat());
    line.put("volume", reading == null ? null : reading.volume());
    line.put("negative", reading == null ? null : reading.negative());
    return line;
  }

  private void brand(Context ctx) {
    Brand brand = Sight.of(ctx, answers).brand(ctx.pathParam("brand"));
    HeatReading reading = answers.readings().last(brand.id()).orElse(null);
    Map<String, @Nullable Object> answer =
        line(brand, answers.alerts().standing(brand.id()).orElse(null), reading);
    answer.put("reading", reading == null ? null : shapes.reading(reading));
    ctx.json(answer);
  }

  private void readings(Context ctx) {
    Brand brand = Sight.of(ctx, answers).brand(ctx.pathParam("brand"));
    Instant now = answers.clock().instant();
    var zone = answers.settings().zone();
    Instant to = Parameters.time(ctx, "to", now.plusMillis(1), now, zone);
    Instant from = Parameters.time(ctx, "from", to.minus(Duration.ofDays(1)), now, zone);
    if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw new BadRequest("from must lie before to, by at most 31 days");
    }
    ctx.json(
        Map.of(
            "readings",
            answers.readings().between(brand.id(), new TimeWindow(from, to)).stream()
                .map(shapes::reading)
                .toList()));
  }

  /** Something that is not there, or not seen. */
  static NotFoundResponse missing(String what) {
    return new NotFoundResponse("there is no such " + what);
  }
}
