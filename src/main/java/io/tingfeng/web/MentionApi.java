package io.tingfeng.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionIndex.SearchResult;
import io.tingfeng.index.query.ParsedQuery;
import io.tingfeng.index.query.QueryParser;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Trend;
import io.tingfeng.pipeline.Vocabulary;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Search and trend as JSON. */
final class MentionApi {
  private static final int MOST_RESULTS = 200;

  private final MentionIndex index;
  private final Supplier<Vocabulary> vocabulary;
  private final ZoneId zone;
  private final InstantSource clock;
  private final Shapes shapes;

  MentionApi(
      MentionIndex index, Supplier<Vocabulary> vocabulary, ZoneId zone, InstantSource clock) {
    this.index = index;
    this.vocabulary = vocabulary;
    this.zone = zone;
    this.clock = clock;
    this.shapes = new Shapes(zone);
  }

  void enter(RoutesConfig routes) {
    routes.get("/api/v1/search", this::search);
    routes.get("/api/v1/trend", this::trend);
  }

  private void search(Context ctx) {
    ParsedQuery query = query(ctx);
    int offset = Parameters.number(ctx, "offset", 0, 0, MentionIndex.DEEPEST - MOST_RESULTS);
    int limit = Parameters.number(ctx, "limit", 20, 0, MOST_RESULTS);
    SearchResult found = index.search(query.query(), query.sort(), offset, limit);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("query", Parameters.text(ctx, "q", ""));
    answer.put("total", found.total());
    answer.put("offset", offset);
    answer.put("mentions", found.mentions().stream().map(shapes::mention).toList());
    ctx.json(answer);
  }

  private void trend(Context ctx) {
    ParsedQuery query = query(ctx);
    Instant now = clock.instant();
    Instant to = Parameters.time(ctx, "to", now, now, zone);
    Instant from = Parameters.time(ctx, "from", to.minus(Duration.ofDays(7)), now, zone);
    if (!from.isBefore(to)) {
      throw new BadRequest("from must lie before to");
    }
    Duration bucket =
        switch (Parameters.text(ctx, "by", "hour")) {
          case "hour" -> Duration.ofHours(1);
          case "day" -> Duration.ofDays(1);
          default -> throw new BadRequest("by must be hour or day");
        };
    if (Duration.between(from, to).dividedBy(bucket) >= MentionIndex.MOST_BUCKETS) {
      throw new BadRequest("more than " + MentionIndex.MOST_BUCKETS + " buckets; use by=day");
    }
    Trend trend = index.trend(query.query(), new TimeWindow(from, to), bucket, zone);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("query", Parameters.text(ctx, "q", ""));
    answer.put("zone", zone.getId());
    answer.put("volume", trend.volume());
    answer.put("negative", trend.negative());
    answer.put("points", shapes.points(trend));
    ctx.json(answer);
  }

  private ParsedQuery query(Context ctx) {
    return new QueryParser(vocabulary.get().brands(), zone)
        .parse(Parameters.text(ctx, "q", ""), clock.instant());
  }
}
