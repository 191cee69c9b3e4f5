package io.tingfeng.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.MentionId;
import io.tingfeng.model.StoryId;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.pipeline.Stories;
import io.tingfeng.story.Story;
import io.tingfeng.web.Access;
import io.tingfeng.web.Answers;
import io.tingfeng.web.Gate;
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
    routes.post("/stories/{story}/merge", Access.JUDGE, this::merge);
    routes.post("/stories/{story}/split", Access.JUDGE, this::split);
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
    Story story = found(ctx, ctx.pathParam("story"));
    Frame f = screen.frame(ctx, "stories", story.title());
    StoryView view =
        new StoryWords(f, answers.clock().instant())
            .whole(story, stories.curve(story), stories.coordination(story.id()));
    screen.show(ctx, "page/story.jte", f, Map.of("v", view));
  }

  private void merge(Context ctx) {
    Story into = found(ctx, ctx.pathParam("story"));
    Story from = found(ctx, DoorPages.form(ctx, "from").strip().replaceAll("^.*/|[?#].*$", ""));
    if (!from.id().equals(into.id())) {
      answers.storyDesk().merge(into.id(), from.id(), Gate.known(ctx).account().name());
      note(ctx, "story-merged", into.id(), from.id().value());
    }
    ctx.redirect("/stories/" + into.id(), HttpStatus.SEE_OTHER);
  }

  private void split(Context ctx) {
    Story from = found(ctx, ctx.pathParam("story"));
    Sight sight = Sight.of(ctx, answers);
    List<MentionId> chosen =
        ctx.formParams("mention").stream()
            .map(id -> sight.mention(answers.index(), id).id())
            .toList();
    if (chosen.isEmpty()) {
      ctx.redirect("/stories/" + from.id(), HttpStatus.SEE_OTHER);
      return;
    }
    StoryId to = answers.storyDesk().split(from.id(), chosen, Gate.known(ctx).account().name());
    note(ctx, "story-split", from.id(), to.value());
    ctx.redirect("/stories/" + to, HttpStatus.SEE_OTHER);
  }

  private void note(Context ctx, String act, StoryId story, String other) {
    answers.door().note(Gate.known(ctx), act, story.value(), "", other);
  }

  private Story found(Context ctx, String id) {
    return stories(ctx)
        .story(new StoryId(id))
        .orElseThrow(() -> new NotFoundResponse("there is no such story"));
  }

  private Stories stories(Context ctx) {
    return answers.stories().seen(Sight.of(ctx, answers)::over, Privacy::masked);
  }
}
