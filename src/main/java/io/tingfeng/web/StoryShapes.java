package io.tingfeng.web;

import io.tingfeng.heat.Outlook;
import io.tingfeng.model.Engagement;
import io.tingfeng.model.Post;
import io.tingfeng.model.Trend;
import io.tingfeng.pipeline.Stories;
import io.tingfeng.story.Arrival;
import io.tingfeng.story.Reach;
import io.tingfeng.story.Story;
import io.tingfeng.story.Telling;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** How stories look in JSON. */
public final class StoryShapes {
  private static final int LISTED_TURNS = 20;
  private static final int UNTITLED = 40;

  private final Shapes shapes;
  private final InstantSource clock;

  /**
   * Shapes with the times of others.
   *
   * @param clock from which forecasts look ahead
   */
  public StoryShapes(Shapes shapes, InstantSource clock) {
    this.shapes = shapes;
    this.clock = clock;
  }

  /** A story of a list: all but its posts and its curve. */
  public Map<String, @Nullable Object> head(Story story) {
    Map<String, @Nullable Object> shape = new LinkedHashMap<>();
    shape.put("id", story.id().value());
    shape.put("title", story.title());
    shape.put("summary", story.summary());
    shape.put("brands", story.brands().stream().map(Object::toString).sorted().toList());
    shape.put("firstAt", shapes.time(story.firstAt()));
    shape.put("lastAt", shapes.time(story.lastAt()));
    shape.put("origin", telling(story.origin()));
    shape.put("platforms", story.platforms());
    shape.put("reach", reach(story.reach()));
    shape.put(
        "outlook", Stories.outlook(story, clock.instant()).map(StoryShapes::outlook).orElse(null));
    shape.put(
        "turnedNegative", story.turned().stream().limit(LISTED_TURNS).map(this::telling).toList());
    shape.put("isCut", story.isCut());
    return shape;
  }

  /** A story with its posts and its curve. */
  public Map<String, @Nullable Object> whole(Story story, Trend curve, int mostPosts) {
    Map<String, @Nullable Object> shape = head(story);
    shape.put("lineage", story.lineage().stream().map(this::arrival).toList());
    shape.put("curve", shapes.points(curve));
    shape.put("posts", story.tellings().stream().limit(mostPosts).map(this::telling).toList());
    return shape;
  }

  private Map<String, @Nullable Object> telling(Telling telling) {
    Post post = telling.mention().post();
    Map<String, @Nullable Object> shape = new LinkedHashMap<>();
    shape.put("mention", telling.mention().id().value());
    shape.put("source", post.id().source().value());
    shape.put("externalId", post.id().externalId());
    shape.put("title", post.title().isBlank() ? head(post.text()) : post.title());
    shape.put("url", post.address().map(Object::toString).orElse(null));
    shape.put("outlet", telling.mention().outlet().name());
    shape.put("platform", telling.mention().outlet().platform());
    shape.put("author", post.author().orElse(null));
    shape.put("at", shapes.time(post.at()));
    shape.put("lagSeconds", telling.lag().toSeconds());
    shape.put("reprint", telling.isReprint());
    shape.put("retitled", telling.isRetitled());
    shape.put("turnedNegative", telling.turnedNegative());
    shape.put("tone", telling.mention().negativity().tone().word());
    return shape;
  }

  private Map<String, Object> arrival(Arrival arrival) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("outlet", arrival.outlet().name());
    shape.put("platform", arrival.outlet().platform());
    shape.put("authority", arrival.outlet().authority().word());
    shape.put("at", shapes.time(arrival.at()));
    shape.put("lagSeconds", arrival.lag().toSeconds());
    shape.put("posts", arrival.posts());
    return shape;
  }

  private static Map<String, @Nullable Object> reach(Reach reach) {
    Map<String, @Nullable Object> shape = new LinkedHashMap<>();
    shape.put("posts", reach.posts());
    shape.put("reprints", reach.reprints());
    shape.put("negative", reach.negative());
    shape.put("authors", reach.authors());
    shape.put("outlets", reach.outlets());
    Engagement counters = reach.counters();
    shape.put("reads", Shapes.orNull(counters.reads()));
    shape.put("likes", Shapes.orNull(counters.likes()));
    shape.put("comments", Shapes.orNull(counters.comments()));
    shape.put("reposts", Shapes.orNull(counters.reposts()));
    shape.put("highestAuthority", reach.highest().word());
    return shape;
  }

  private static Map<String, @Nullable Object> outlook(Outlook outlook) {
    Map<String, @Nullable Object> shape = new LinkedHashMap<>();
    shape.put("reposts", outlook.reposts());
    shape.put("goal", Outlook.GOAL);
    shape.put("passed", outlook.isPassed());
    shape.put("within24h", chance(outlook.today()));
    shape.put("ever", chance(outlook.ever()));
    shape.put("low", outlook.range().map(size -> Math.round(size.low())).orElse(null));
    shape.put("high", outlook.range().map(size -> Math.round(size.high())).orElse(null));
    shape.put("words", outlook.chinese());
    return shape;
  }

  private static @Nullable Double chance(OptionalDouble chance) {
    return chance.isPresent() ? Math.round(chance.getAsDouble() * 1_000) / 1_000.0 : null;
  }

  /** What stands for a post without a headline. */
  private static String head(String text) {
    return text.length() <= UNTITLED ? text : text.substring(0, UNTITLED) + "…";
  }
}
