package io.tingfeng.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.tingfeng.index.Breakdown;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.index.RisingWords;
import io.tingfeng.index.query.QueryParser;
import io.tingfeng.model.TimeWindow;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a search consists of, and which words rise in it, as JSON. */
final class BreakdownApi {
  private static final int MOST = 1_000;

  private final Answers answers;

  BreakdownApi(Answers answers) {
    this.answers = answers;
  }

  void enter(RouteTable routes) {
    routes.api(
        HandlerType.GET,
        "/api/v1/breakdown",
        Access.READ,
        ApiDoc.of("Counts of what a query finds, by platform, source, region and so on")
            .asks("q:string", "by:string", "from:string", "to:string", "limit:integer")
            .answers("query:string", "zone:string", "parts:array"),
        this::breakdown);
    routes.api(
        HandlerType.GET,
        "/api/v1/rising",
        Access.READ,
        ApiDoc.of("Words that rise against the time before")
            .asks("q:string", "from:string", "to:string", "limit:integer")
            .answers("query:string", "zone:string", "words:array"),
        this::rising);
  }

  private void breakdown(Context ctx) {
    String word = Parameters.text(ctx, "by", "platform");
    Breakdown by =
        Breakdown.named(word).orElseThrow(() -> new BadRequest("by must be one of " + words()));
    TimeWindow window = MentionApi.window(ctx, answers, Duration.ofDays(7));
    MentionQuery inside =
        new MentionQuery.And(
            List.of(Parameters.once(ctx, query(ctx)), new MentionQuery.During(window)));
    int limit = Parameters.number(ctx, "limit", 20, 1, MOST);
    ctx.json(
        answer(
            ctx,
            "parts",
            by.of(answers.index(), inside, limit).stream()
                .map(
                    part ->
                        Map.of("value", part.value(), "count", part.count(), "query", part.query()))
                .toList()));
  }

  private void rising(Context ctx) {
    TimeWindow window = MentionApi.window(ctx, answers, Duration.ofDays(1));
    int limit = Parameters.number(ctx, "limit", 20, 1, MOST);
    ctx.json(
        answer(
            ctx,
            "words",
            RisingWords.of(answers.index(), query(ctx), window, limit).stream()
                .map(BreakdownApi::shape)
                .toList()));
  }

  private static Map<String, Object> shape(RisingWords.Rising word) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("word", word.word());
    shape.put("count", word.count());
    shape.put("before", word.before());
    shape.put("score", word.score());
    shape.put("query", "word:" + word.word());
    return shape;
  }

  private Map<String, Object> answer(Context ctx, String name, List<?> values) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("query", Parameters.text(ctx, "q", ""));
    answer.put("zone", answers.settings().zone().getId());
    answer.put(name, values);
    return answer;
  }

  private MentionQuery query(Context ctx) {
    return Sight.of(ctx, answers)
        .over(
            new QueryParser(answers.vocabulary().get().brands(), answers.settings().zone())
                .parse(Parameters.text(ctx, "q", ""), answers.clock().instant())
                .query());
  }

  private static String words() {
    return Arrays.stream(Breakdown.values()).map(Breakdown::word).collect(Collectors.joining(", "));
  }
}
