package io.tingfeng.heat;

import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.Mention;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The rule on the reposts of all negative posts of one story together (S4): an event that many tell
 * goes as far as one post that many repost. Posts without a counter are not counted, never zero.
 */
final class StoryRule {
  private StoryRule() {}

  /** A story with its posts that have a counter. */
  private record Sum(List<Mention> posts, long reposts) {}

  static Signal signal(List<Mention> day, Thresholds thresholds) {
    Optional<Sum> most =
        day.stream()
            .filter(Mention::isNegative)
            .filter(mention -> mention.story().isPresent())
            .filter(mention -> mention.post().engagement().reposts().isPresent())
            .collect(Collectors.groupingBy(m -> m.story().orElseThrow().story()))
            .entrySet()
            .stream()
            .filter(story -> story.getValue().size() > 1)
            .sorted(Map.Entry.comparingByKey())
            .map(story -> sum(story.getValue()))
            .max(Comparator.comparingLong(Sum::reposts));
    if (most.isEmpty()) {
      return Signal.quiet(Rule.STORY_REPOSTS, "同一事件的负面帖转发合计：无数据", 0, thresholds.repostsOrange());
    }
    Sum story = most.get();
    String counts = String.format("同一事件 %d 条负面帖转发合计 %,d 次", story.posts().size(), story.reposts());
    if (story.reposts() < thresholds.repostsOrange()) {
      return Signal.quiet(
          Rule.STORY_REPOSTS,
          counts + String.format("，未到 %,.0f", thresholds.repostsOrange()),
          story.reposts(),
          thresholds.repostsOrange());
    }
    boolean red = story.reposts() >= thresholds.repostsRed();
    double line = red ? thresholds.repostsRed() : thresholds.repostsOrange();
    return new Signal(
        Rule.STORY_REPOSTS,
        red ? CrisisLevel.RED : CrisisLevel.ORANGE,
        counts + String.format("，达到 %,.0f", line) + (red ? "，建议升至最高级，待人确认" : ""),
        story.reposts(),
        line,
        ShareRules.worst(story.posts()));
  }

  private static Sum sum(List<Mention> posts) {
    return new Sum(
        posts, posts.stream().mapToLong(m -> m.post().engagement().reposts().orElse(0)).sum());
  }
}
