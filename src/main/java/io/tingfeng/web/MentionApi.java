package io.tingfeng.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionIndex.SearchResult;
import io.tingfeng.index.query.ParsedQuery;
import io.tingfeng.index.query.QueryParser;
import io.tingfeng.model.Mention;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Trend;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Search, trend and single mentions as JSON. */
final class MentionApi {
  private static final int MOST_RESULTS = 200;

  private final Answers answers;
  private final Shapes shapes;

  MentionApi(Answers answers) {
    this.answers = answers;
    this.shapes = new Shapes(answers.settings().zone());
  }

  void enter(RouteTable routes) {
    routes.api(
        HandlerType.GET,
        "/api/v1/search",
        Access.READ,
        ApiDoc.of("Mentions that a query finds")
            .asks("q:string", "limit:integer", "offset:integer", "cursor:string")
            .answers(
                "query:string",
                "total:integer",
                "offset:integer",
                "next:string?",
                "mentions:array"),
        this::search);
    routes.api(
        HandlerType.GET,
        "/api/v1/trend",
        Access.READ,
        ApiDoc.of("Counts over time of what a query finds")
            .asks("q:string", "from:string", "to:string", "by:string")
            .answers(
                "query:string",
                "zone:string",
                "volume:integer",
                "negative:integer",
                "points:array"),
        this::trend);
    routes.api(
        HandlerType.GET,
        "/api/v1/mentions/{mention}",
        Access.READ,
        ApiDoc.of("One mention with the cues of its score")
            .answers(
                "id:string",
                "brand:string?",
                "title:string",
                "text:string",
                "url:string?",
                "author:string?",
                "negative:number",
                "tone:string",
                "cues:array"),
        ctx -> ctx.json(shapes.mention(Privacy.masked(mention(ctx)))));
    routes.api(
        HandlerType.POST,
        "/api/v1/mentions/{mention}/reveal",
        Access.REVEAL,
        ApiDoc.of("The author's name, for a reason that is kept")
            .takes("reason:string")
            .answers("id:string", "author:string?"),
        this::reveal);
  }

  private void search(Context ctx) {
    ParsedQuery query = query(ctx);
    Cursor cursor = Cursor.parse(Parameters.text(ctx, "cursor", ""));
    int offset = Parameters.number(ctx, "offset", 0, 0, MentionIndex.DEEPEST - MOST_RESULTS);
    int limit = Parameters.number(ctx, "limit", 20, 0, MOST_RESULTS);
    int skip = offset + cursor.skip();
    if (skip > MentionIndex.DEEPEST - MOST_RESULTS) {
      throw new BadRequest("deeper than " + MentionIndex.DEEPEST + "; narrow the query");
    }
    SearchResult found =
        answers
            .index()
            .search(
                cursor.over(Sight.of(ctx, answers).over(query.query()), query.sort()),
                query.sort(),
                skip,
                limit);
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("query", Parameters.text(ctx, "q", ""));
    answer.put("total", found.total());
    answer.put("offset", offset);
    answer.put(
        "next",
        new Cursor(cursor.at(), skip)
            .after(found.mentions(), found.total(), query.sort())
            .map(Cursor::word)
            .orElse(null));
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

  private void reveal(Context ctx) {
    Mention mention = mention(ctx);
    String reason = Body.of(ctx).text("reason");
    answers.door().note(Gate.known(ctx), "reveal", mention.id().value(), "", reason);
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("id", mention.id().value());
    answer.put("author", mention.post().author().orElse(null));
    ctx.json(answer);
  }

  private Mention mention(Context ctx) {
    return Sight.of(ctx, answers).mention(answers.index(), ctx.pathParam("mention"));
  }

  private ParsedQuery query(Context ctx) {
    return new QueryParser(Sight.of(ctx, answers).brands(), answers.settings().zone())
        .parse(Parameters.text(ctx, "q", ""), answers.clock().instant());
  }
}
