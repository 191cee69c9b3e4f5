package io.tingfeng.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.NotFoundResponse;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.index.query.QueryParser;
import io.tingfeng.model.MentionId;
import io.tingfeng.model.StoryId;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.pipeline.Stories;
import io.tingfeng.story.Story;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stories as JSON. */
final class StoryApi {
  private static final int MOST_STORIES = 100;
  private static final int MOST_POSTS = 2_000;

  private final Answers answers;
  private final StoryShapes shapes;

  StoryApi(Answers answers) {
    this.answers = answers;
    this.shapes = new StoryShapes(new Shapes(answers.settings().zone()), answers.clock());
  }

  void enter(RouteTable routes) {
    routes.api(
        HandlerType.GET,
        "/api/v1/stories",
        Access.READ,
        ApiDoc.of("Stories that a query touches, the loudest first")
            .asks("q:string", "from:string", "to:string", "limit:integer")
            .answers("query:string", "zone:string", "stories:array"),
        this::list);
    routes.api(
        HandlerType.GET,
        "/api/v1/stories/{id}",
        Access.READ,
        ApiDoc.of("One story: origin, lineage, curve and posts").asks("posts:integer"),
        this::one);
    routes.api(
        HandlerType.POST,
        "/api/v1/stories/{id}/merge",
        Access.JUDGE,
        ApiDoc.of("Makes another story part of this one, for good")
            .takes("from:string")
            .answers("story:string"),
        this::merge);
    routes.api(
        HandlerType.POST,
        "/api/v1/stories/{id}/split",
        Access.JUDGE,
        ApiDoc.of("Makes a story of its own of some mentions of this one, for good")
            .takes("mentions:array")
            .answers("story:string"),
        this::split);
  }

  private Stories stories(Context ctx) {
    return answers.stories().seen(Sight.of(ctx, answers)::over, Privacy::masked);
  }

  private void list(Context ctx) {
    ZoneId zone = answers.settings().zone();
    Instant now = answers.clock().instant();
    TimeWindow window = MentionApi.window(ctx, answers, Duration.ofDays(7));
    String text = Parameters.text(ctx, "q", "");
    MentionQuery query =
        new QueryParser(answers.vocabulary().get().brands(), zone).parse(text, now).query();
    int limit = Parameters.number(ctx, "limit", 20, 1, MOST_STORIES);
    List<Map<String, @Nullable Object>> found = new ArrayList<>();
    MentionQuery inside = new MentionQuery.And(List.of(query, new MentionQuery.During(window)));
    for (Stories.Found one : stories(ctx).list(inside, limit)) {
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
    Stories stories = stories(ctx);
    Story story =
        stories.story(id).orElseThrow(() -> new NotFoundResponse("there is no story " + id));
    int posts = Parameters.number(ctx, "posts", 200, 0, MOST_POSTS);
    ctx.json(shapes.whole(story, stories.curve(story), stories.coordination(story.id()), posts));
  }

  private void merge(Context ctx) {
    StoryId into = seen(ctx, ctx.pathParam("id"));
    StoryId from = seen(ctx, Body.of(ctx).text("from"));
    if (from.equals(into)) {
      throw new BadRequest("from must be another story");
    }
    answers.storyDesk().merge(into, from, Gate.known(ctx).account().name());
    answers.door().note(Gate.known(ctx), "story-merged", into.value(), "", from.value());
    ctx.json(Map.of("story", into.value()));
  }

  private void split(Context ctx) {
    StoryId from = seen(ctx, ctx.pathParam("id"));
    Sight sight = Sight.of(ctx, answers);
    List<MentionId> chosen =
        Body.of(ctx).texts("mentions").stream()
            .map(id -> sight.mention(answers.index(), id).id())
            .toList();
    if (chosen.isEmpty()) {
      throw new BadRequest("mentions is empty");
    }
    StoryId to = answers.storyDesk().split(from, chosen, Gate.known(ctx).account().name());
    answers.door().note(Gate.known(ctx), "story-split", from.value(), "", to.value());
    ctx.json(Map.of("story", to.value()));
  }

  private StoryId seen(Context ctx, String id) {
    return stories(ctx)
        .story(new StoryId(id))
        .map(Story::id)
        .orElseThrow(() -> new NotFoundResponse("there is no story " + id));
  }
}
