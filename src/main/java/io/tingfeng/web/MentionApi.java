package io.tingfeng.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.tingfeng.index.Cursor;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionIndex.Facet;
import io.tingfeng.index.MentionIndex.SearchResult;
import io.tingfeng.index.MentionIndex.Sort;
import io.tingfeng.index.MentionIndex.Step;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.index.Passages;
import io.tingfeng.index.query.ParsedQuery;
import io.tingfeng.index.query.QueryParser;
import io.tingfeng.model.Mention;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Trend;
import io.tingfeng.text.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Search, trend and single mentions as JSON. */
final class MentionApi {
  private static final int MOST_RESULTS = 200;
  private static final long HOURS_OF_A_WEEK = 168;
  private static final long MOST_HOURS = 31 * 24;

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
                "offset:integer?",
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
    routes.api(
        HandlerType.GET,
        "/api/v1/trends",
        Access.READ,
        ApiDoc.of("Counts an hour of every brand, in one answer")
            .asks("q:string", "from:string", "to:string", "once:boolean")
            .answers("query:string", "zone:string", "from:string", "to:string", "brands:object"),
        this::trends);
  }

  private void search(Context ctx) {
    ParsedQuery query = query(ctx);
    MentionQuery seen = Sight.of(ctx, answers).over(query.query());
    int limit = Parameters.number(ctx, "limit", 20, 0, MOST_RESULTS);
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("query", Parameters.text(ctx, "q", ""));
    List<Mention> found;
    // Scores move while mentions arrive: no cursor holds a place among them.
    boolean isByScore = query.sort() == Sort.BEST_MATCH;
    if (ctx.queryParam("offset") != null || limit == 0 || isByScore) {
      int offset = Parameters.number(ctx, "offset", 0, 0, MentionIndex.DEEPEST - MOST_RESULTS);
      SearchResult result = answers.index().search(seen, query.sort(), offset, limit);
      answer.put("total", result.total());
      answer.put("offset", offset);
      answer.put("next", null);
      found = result.mentions();
    } else {
      MentionIndex.Page page = page(ctx, seen, query.sort(), limit);
      answer.put("total", page.total());
      answer.put("offset", null);
      answer.put("next", page.next().map(Cursor::toString).orElse(null));
      found = page.mentions();
    }
    answer.put("mentions", found.stream().map(one -> shape(one, seen)).toList());
    ctx.json(answer);
  }

  /** An empty cursor asks for the first page. */
  private MentionIndex.Page page(Context ctx, MentionQuery query, Sort sort, int limit) {
    String text = Parameters.text(ctx, "cursor", "");
    try {
      Optional<Cursor> after = text.isEmpty() ? Optional.empty() : Optional.of(Cursor.parse(text));
      return answers.index().page(query, sort, after, limit);
    } catch (IllegalArgumentException e) {
      throw new BadRequest("cursor: " + e.getMessage());
    }
  }

  private Map<String, @Nullable Object> shape(Mention mention, MentionQuery query) {
    Map<String, @Nullable Object> shape = shapes.mention(Privacy.masked(mention));
    Passages passages = Passages.of(query, mention);
    shape.put("highlights", passages.highlights().stream().map(MentionApi::span).toList());
    shape.put("sentence", span(passages.sentence()));
    return shape;
  }

  private static Map<String, Object> span(Span span) {
    return Map.of("start", span.start(), "end", span.end());
  }

  private void trend(Context ctx) {
    MentionQuery query = Sight.of(ctx, answers).over(query(ctx).query());
    ZoneId zone = answers.settings().zone();
    TimeWindow window = window(ctx, answers, Duration.ofDays(7));
    Step step = step(ctx);
    if (window.length().dividedBy(MentionApi.shortest(step)) >= MentionIndex.MOST_BUCKETS) {
      throw new BadRequest("more than " + MentionIndex.MOST_BUCKETS + " buckets; use by=day");
    }
    MentionQuery counted = Parameters.once(ctx, query);
    Trend trend = answers.index().trend(counted, window, step, zone);
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("query", Parameters.text(ctx, "q", ""));
    answer.put("zone", zone.getId());
    answer.put("volume", trend.volume());
    answer.put("negative", trend.negative());
    boolean asRows = Parameters.text(ctx, "rows", "").equals("true");
    answer.put("points", asRows ? List.of() : shapes.points(trend));
    if (asRows) {
      answer.put("starts", trend.points().stream().mapToLong(MentionApi::start).toArray());
      answer.put("rows", row(trend));
    }
    if (Parameters.text(ctx, "compare", "").equals("true")) {
      answer.put("previousPeriod", earlier(counted, window.previous(), step));
      answer.put("sameWeekday", earlier(counted, aWeekBefore(window), step));
    }
    ctx.json(answer);
  }

  /** The hours of all brands at once, as rows of numbers. */
  private void trends(Context ctx) {
    MentionQuery query = Parameters.once(ctx, Sight.of(ctx, answers).over(query(ctx).query()));
    TimeWindow window = window(ctx, answers, Duration.ofHours(72));
    if (window.length().toHours() > MOST_HOURS) {
      throw new BadRequest("a span of more than " + MOST_HOURS + " hours");
    }
    Map<String, Object> brands = new LinkedHashMap<>();
    answers
        .index()
        .trends(query, Facet.BRAND, window, Step.HOUR, answers.settings().zone())
        .forEach((brand, trend) -> brands.put(brand, row(trend)));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("query", Parameters.text(ctx, "q", ""));
    answer.put("zone", answers.settings().zone().getId());
    answer.put("from", shapes.time(window.from()));
    answer.put("to", shapes.time(window.to()));
    answer.put("brands", brands);
    ctx.json(answer);
  }

  /** Seconds since 1970, for charts of many points. */
  private static long start(Trend.Point point) {
    return point.from().getEpochSecond();
  }

  private static Map<String, Object> row(Trend trend) {
    return Map.of(
        "volume", trend.points().stream().mapToLong(Trend.Point::volume).toArray(),
        "negative", trend.points().stream().mapToLong(Trend.Point::negative).toArray());
  }

  private void reveal(Context ctx) {
    Mention mention = mention(ctx);
    String reason = Body.of(ctx).text("reason");
    answers.door().note(Gate.known(ctx), "reveal", mention.id().value(), "", reason);
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("id", mention.id().value());
    answer.put(
        "author",
        answers
            .discretion()
            .reveal(
                mention.post().id().key(),
                Gate.known(ctx).account().name(),
                reason,
                answers.clock().instant())
            .flatMap(clear -> clear.author())
            .or(() -> mention.post().author())
            .orElse(null));
    ctx.json(answer);
  }

  private Mention mention(Context ctx) {
    return Sight.of(ctx, answers).mention(answers.index(), ctx.pathParam("mention"));
  }

  private Map<String, Object> earlier(MentionQuery query, TimeWindow window, Step step) {
    Trend trend = answers.index().trend(query, window, step, answers.settings().zone());
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("from", shapes.time(window.from()));
    shape.put("to", shapes.time(window.to()));
    shape.put("volume", trend.volume());
    shape.put("negative", trend.negative());
    shape.put("points", shapes.points(trend));
    return shape;
  }

  /** The same hours of the same weekdays, as many weeks ago as the span needs. */
  private static TimeWindow aWeekBefore(TimeWindow window) {
    long weeks = Math.max(1, (window.length().toHours() + HOURS_OF_A_WEEK - 1) / HOURS_OF_A_WEEK);
    Duration back = Duration.ofDays(7 * weeks);
    return new TimeWindow(window.from().minus(back), window.to().minus(back));
  }

  private static Step step(Context ctx) {
    return switch (Parameters.text(ctx, "by", "hour")) {
      case "5min" -> Step.FIVE_MINUTES;
      case "hour" -> Step.HOUR;
      case "day" -> Step.DAY;
      case "week" -> Step.WEEK;
      case "month" -> Step.MONTH;
      default -> throw new BadRequest("by must be 5min, hour, day, week or month");
    };
  }

  private static Duration shortest(Step step) {
    return switch (step) {
      case FIVE_MINUTES -> Duration.ofMinutes(5);
      case HOUR -> Duration.ofHours(1);
      case DAY, WEEK, MONTH -> Duration.ofDays(1);
    };
  }

  /** The span that the parameters {@code from} and {@code to} name; it ends now by itself. */
  static TimeWindow window(Context ctx, Answers answers, Duration otherwise) {
    ZoneId zone = answers.settings().zone();
    Instant now = answers.clock().instant();
    Instant to = Parameters.time(ctx, "to", now, now, zone);
    Instant from = Parameters.time(ctx, "from", to.minus(otherwise), now, zone);
    if (!from.isBefore(to)) {
      throw new BadRequest("from must lie before to");
    }
    return new TimeWindow(from, to);
  }

  private ParsedQuery query(Context ctx) {
    return new QueryParser(Sight.of(ctx, answers).brands(), answers.settings().zone())
        .parse(Parameters.text(ctx, "q", ""), answers.clock().instant());
  }
}
