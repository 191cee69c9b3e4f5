package io.tingfeng.web.page;

import io.javalin.http.Context;
import io.tingfeng.heat.Coverage;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.Brand;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.pipeline.Stories;
import io.tingfeng.web.Access;
import io.tingfeng.web.Answers;
import io.tingfeng.web.Privacy;
import io.tingfeng.web.RouteTable;
import io.tingfeng.web.Sight;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** 品牌: where one brand stands, since when, and about what. */
public final class BrandPage {
  private static final int MOST_STORIES = 5;

  private final Answers answers;
  private final Screen screen;

  /** The page of a program. */
  public BrandPage(Answers answers, Screen screen) {
    this.answers = answers;
    this.screen = screen;
  }

  /** Enters its routes. */
  public void enter(RouteTable routes) {
    routes.get("/brands/{brand}", Access.READ, this::brand);
  }

  private void brand(Context ctx) {
    Sight sight = Sight.of(ctx, answers);
    Brand brand = sight.brand(ctx.pathParam("brand"));
    Frame f = screen.frame(ctx, "brands", brand.name());
    Instant at = answers.clock().instant();
    Span span = Span.of(DoorPages.query(ctx, "span"), Span.DAYS);
    Coverage coverage = answers.hearing().coverage(answers.sources().get(), at);
    BrandLine line = BrandLine.of(brand, answers, coverage.isLost(), span.length(), at);
    BrandView view =
        new BrandWords(f, answers, sight, span, at)
            .view(
                line,
                coverage,
                stories(ctx, f, MentionQuery.of(brand.id(), window(span, at)), at),
                worst -> MentionCard.list(worst, f, screen.bursts(ctx, worst)));
    screen.show(ctx, "page/brand.jte", f, Map.of("v", view));
  }

  private List<StoryView> stories(Context ctx, Frame f, MentionQuery query, Instant at) {
    StoryWords words = new StoryWords(f, at);
    return answers
        .stories()
        .seen(Sight.of(ctx, answers)::over, Privacy::masked)
        .list(query, MOST_STORIES)
        .stream()
        .map(Stories.Found::story)
        .map(story -> words.head(story, screen.isBurst(ctx, story.id())))
        .toList();
  }

  private static TimeWindow window(Span span, Instant at) {
    return TimeWindow.endingAt(at.plusMillis(1), span.length());
  }
}
