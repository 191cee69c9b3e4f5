package io.tingfeng.cli;

import io.tingfeng.heat.Outlook;
import io.tingfeng.model.Problems;
import io.tingfeng.model.StoryId;
import io.tingfeng.pipeline.Stories;
import io.tingfeng.story.Arrival;
import io.tingfeng.story.Story;
import io.tingfeng.story.Telling;
import io.tingfeng.web.Shapes;
import io.tingfeng.web.StoryShapes;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells one story: who was first, who followed, and what was changed on the way. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Tells a story: its origin, when it reached each outlet, and its posts.",
    footer = {"", "Example:  ./tingfeng stories show s3f0a1b2c3d4e5f"})
public final class StoriesShowCommand implements Callable<Integer> {
  @Parameters(paramLabel = "STORY", description = "Id of a story, as `stories list` prints it.")
  private String id = "";

  @Option(names = "--posts", defaultValue = "50", description = "Most posts (default: 50).")
  private int posts = 50;

  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<StoryShelf> shelf;

  public StoriesShowCommand(Opening<StoryShelf> shelf) {
    this.shelf = shelf;
  }

  @Override
  public Integer call() throws IOException {
    return shelf.with(this::show);
  }

  private int show(StoryShelf open) {
    ZoneId zone = open.shelf().settings().zone();
    Story story =
        open.stories()
            .story(new StoryId(id))
            .orElseThrow(
                () ->
                    Problems.of(
                        "STORY", 0, "", id + " is no story", "see ./tingfeng stories list"));
    Object whole =
        new StoryShapes(new Shapes(zone), open.shelf().clock())
            .whole(story, open.stories().curve(story), posts);
    String outlook =
        Stories.outlook(story, open.shelf().clock().instant())
            .map(far -> "转发：合计 %,d 次%n".formatted(far.reposts()) + ahead(far))
            .orElse("");
    results.print(
        Objects.requireNonNull(spec).commandLine().getOut(),
        whole,
        told(story, outlook, zone, posts));
    return 0;
  }

  private static String ahead(Outlook far) {
    return far.chinese().isEmpty() ? "" : "预测：%s%n".formatted(far.chinese());
  }

  private static String told(Story story, String outlook, ZoneId zone, int posts) {
    StringBuilder text = new StringBuilder(story.title()).append('\n');
    text.append(
        "摘要：%s%n首发：%s，%s%n规模：%s%d 条，其中转载 %d 条、负面 %d 条，%d 家信源，%d 位作者%n"
            .formatted(
                story.summary(),
                story.origin().mention().outlet().name(),
                Times.show(story.firstAt(), zone),
                story.isCut() ? "不少于 " : "",
                story.reach().posts(),
                story.reach().reprints(),
                story.reach().negative(),
                story.reach().outlets(),
                story.reach().authors()));
    text.append(outlook).append("传播路径：\n");
    for (Arrival arrival : story.lineage()) {
      text.append(
          "  %s  +%s  %s（%d 条）%n"
              .formatted(
                  Times.show(arrival.at(), zone),
                  lag(arrival.lag()),
                  arrival.outlet().name(),
                  arrival.posts()));
    }
    for (Telling telling : story.turned()) {
      text.append("标题转为负面：").append(telling.mention().post().title()).append('\n');
    }
    text.append("原文：\n");
    story.tellings().stream().limit(posts).forEach(telling -> text.append(line(telling, zone)));
    return text.toString();
  }

  private static String line(Telling telling, ZoneId zone) {
    return "  %s  %s  %s  %s%n"
        .formatted(
            Times.show(telling.mention().post().at(), zone),
            telling.isReprint() ? "转载" : "原文",
            telling.mention().outlet().name(),
            telling.mention().post().wording().lines().findFirst().orElse(""));
  }

  private static String lag(Duration lag) {
    return lag.toDays() > 0
        ? "%d 天 %d 小时".formatted(lag.toDays(), lag.toHoursPart())
        : "%d:%02d".formatted(lag.toHours(), lag.toMinutesPart());
  }
}
