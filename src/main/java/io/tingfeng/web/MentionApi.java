package io.tingfeng.web;

import io.javalin.http.Context;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionIndex.SearchResult;
import io.tingfeng.index.query.ParsedQuery;
import io.tingfeng.index.query.QueryParser;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Trend;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Search and trend as JSON. */
final class MentionApi {
  private static final int MOST_RESULTS = 200;

  private final Answers answers;
  private final Shapes shapes;

  MentionApi(Answers answers) {
    this.answers = answers;
    this.shapes = new Shapes(answers.settings().zone());
  }

  void enter(RouteTable routes) {
    routes.get("/api/v1/search", Access.READ, this::search);
    routes.get("/api/v1/trend", Access.READ, this::trend);
  }

  private void search(Context ctx) {
    ParsedQuery query = query(ctx);
    int offset = Parameters.number(ctx, "offset", 0, 0, MentionIndex.DEEPEST - MOST_RESULTS);
    int limit = Parameters.number(ctx, "limit", 20, 0, MOST_RESULTS);
    SearchResult found =
        answers
            .index()
            .search(Sight.of(ctx, answers).over(query.query()), query.sort(), offset, limit);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("query", Parameters.text(ctx, "q", ""));
    answer.put("total", found.total());
    answer.put("offset", offset);
    answer.put(
        "mentions", found.mentions().stream().map(Privacy::masked).map(shapes::mention).toList());
    ctx.json(answer);
  }

  private void trend(Context ctx) {
    ParsedQuery query = query(ctx);
    ZoneId zone = answers.settings().zone();
    Instant now = answers.clock().instant();
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
    Trend trend =
        answers
            .index()
            .trend(
                Sight.of(ctx, answers).over(query.query()), new TimeWindow(from, to), bucket, zone);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("query", Parameters.text(ctx, "q", ""));
    answer.put("zone", zone.getId());
    answer.put("volume", trend.volume());
    answer.put("negative", trend.negative());
    answer.put("points", shapes.points(trend));
    ctx.json(answer);
  }

  private ParsedQuery query(Context ctx) {
    return new QueryParser(answers.vocabulary().get().brands(), answers.settings().zone())
        .parse(Parameters.text(ctx, "q", ""), answers.clock().instant());
  }
}
