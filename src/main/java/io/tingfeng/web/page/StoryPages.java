package io.tingfeng.web.page;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.StoryId;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.pipeline.Stories;
import io.tingfeng.story.Story;
import io.tingfeng.web.Access;
import io.tingfeng.web.Answers;
import io.tingfeng.web.Privacy;
import io.tingfeng.web.RouteTable;
import io.tingfeng.web.Sight;
import java.util.List;
import java.util.Map;

/** 事件脉络: what the mentions are about, where each event began and how it travelled. */
public final class StoryPages {
  private static final int MOST = 30;

  private final Answers answers;
  private final Screen screen;

  /** The pages of a program. */
  public StoryPages(Answers answers, Screen screen) {
    this.answers = answers;
    this.screen = screen;
  }

  /** Enters its routes. */
  public void enter(RouteTable routes) {
    routes.get("/stories", Access.READ, this::list);
    routes.get("/stories/{story}", Access.READ, this::story);
  }

  private void list(Context ctx) {
    Frame f = screen.frame(ctx, "stories", Screen.tongue(ctx).of("事件脉络", "Stories"));
    Span span = Span.of(DoorPages.query(ctx, "span"), Span.WEEK);
    TimeWindow window = TimeWindow.endingAt(answers.clock().instant().plusMillis(1), span.length());
    MentionQuery query =
        new MentionQuery.And(List.of(new MentionQuery.AnyBrand(), new MentionQuery.During(window)));
    StoryWords words = new StoryWords(f, answers.clock().instant());
    List<StoryView> stories =
        stories(ctx).list(query, MOST).stream().map(Stories.Found::story).map(words::head).toList();
    screen.show(ctx, "page/stories.jte", f, Map.of("stories", stories, "span", span));
  }

  private void story(Context ctx) {
    Stories stories = stories(ctx);
    Story story =
        stories
            .story(new StoryId(ctx.pathParam("story")))
            .orElseThrow(() -> new NotFoundResponse("there is no such story"));
    Frame f = screen.frame(ctx, "stories", story.title());
    StoryView view =
        new StoryWords(f, answers.clock().instant()).whole(story, stories.curve(story));
    screen.show(ctx, "page/story.jte", f, Map.of("v", view));
  }

  private Stories stories(Context ctx) {
    return answers.stories().seen(Sight.of(ctx, answers)::over, Privacy::masked);
  }
}
