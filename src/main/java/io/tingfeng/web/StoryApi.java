package io.tingfeng.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.index.query.QueryParser;
import io.tingfeng.model.StoryId;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.pipeline.Stories;
import io.tingfeng.pipeline.Vocabulary;
import io.tingfeng.story.Story;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Stories as JSON. */
final class StoryApi {
  private static final int MOST_STORIES = 100;
  private static final int MOST_POSTS = 2_000;

  private final Stories stories;
  private final Supplier<Vocabulary> vocabulary;
  private final ZoneId zone;
  private final InstantSource clock;
  private final StoryShapes shapes;

  StoryApi(Stories stories, Supplier<Vocabulary> vocabulary, ZoneId zone, InstantSource clock) {
    this.stories = stories;
    this.vocabulary = vocabulary;
    this.zone = zone;
    this.clock = clock;
    this.shapes = new StoryShapes(new Shapes(zone));
  }

  void enter(RoutesConfig routes) {
    routes.get("/api/v1/stories", this::list);
    routes.get("/api/v1/stories/{id}", this::one);
  }

  private void list(Context ctx) {
    Instant now = clock.instant();
    Instant to = Parameters.time(ctx, "to", now, now, zone);
    Instant from = Parameters.time(ctx, "from", to.minus(Duration.ofDays(7)), now, zone);
    if (!from.isBefore(to)) {
      throw new BadRequest("from must lie before to");
    }
    String text = Parameters.text(ctx, "q", "");
    MentionQuery query = new QueryParser(vocabulary.get().brands(), zone).parse(text, now).query();
    int limit = Parameters.number(ctx, "limit", 20, 1, MOST_STORIES);
    List<Map<String, @Nullable Object>> found = new ArrayList<>();
    MentionQuery inside =
        new MentionQuery.And(List.of(query, new MentionQuery.During(new TimeWindow(from, to))));
    for (Stories.Found one : stories.list(inside, limit)) {
      Map<String, @Nullable Object> shape = shapes.head(one.story());
      shape.put("found", one.found());
      found.add(shape);
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("query", text);
    answer.put("zone", zone.getId());
    answer.put("stories", found);
    ctx.json(answer);
  }

  private void one(Context ctx) {
    StoryId id = new StoryId(ctx.pathParam("id"));
    Story story =
        stories.story(id).orElseThrow(() -> new NotFoundResponse("there is no story " + id));
    int posts = Parameters.number(ctx, "posts", 200, 0, MOST_POSTS);
    ctx.json(shapes.whole(story, stories.curve(story), posts));
  }
}
