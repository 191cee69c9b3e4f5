package io.tingfeng.cli;

import io.tingfeng.index.MentionQuery;
import io.tingfeng.index.query.QueryParser;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.pipeline.Stories;
import io.tingfeng.story.Story;
import io.tingfeng.web.Shapes;
import io.tingfeng.web.StoryShapes;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the largest stories. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists the stories of most mentions that a query finds.",
    footer = {
      "",
      "Examples:  ./tingfeng stories list --last 24h",
      "           ./tingfeng stories list brand:苇汀茶饮 tone:negative --format jsonl"
    })
public final class StoriesListCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of(
          "story", "first", "last", "found", "posts", "reprints", "outlets", "outlook", "title");

  @Parameters(paramLabel = "QUERY", arity = "0..*", description = "What to find; empty finds all.")
  private List<String> words = List.of();

  @Option(names = "--last", defaultValue = "7d", description = "Span: 24h, 7d, 4w (default: 7d).")
  private String last = "7d";

  @Option(names = "--limit", defaultValue = "20", description = "Most stories (default: 20).")
  private int limit = 20;

  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<StoryShelf> shelf;

  public StoriesListCommand(Opening<StoryShelf> shelf) {
    this.shelf = shelf;
  }

  @Override
  public Integer call() throws IOException {
    return shelf.with(this::show);
  }

  private int show(StoryShelf open) {
    ZoneId zone = open.shelf().settings().zone();
    Instant now = open.shelf().clock().instant();
    MentionQuery query =
        new QueryParser(open.shelf().brands(), zone).parse(String.join(" ", words), now).query();
    MentionQuery inside =
        new MentionQuery.And(
            List.of(
                query,
                new MentionQuery.During(
                    new TimeWindow(now.minus(Times.span(last)), now.plusSeconds(1)))));
    List<Map<String, Object>> rows = new ArrayList<>();
    StoryShapes shapes = new StoryShapes(new Shapes(zone), open.shelf().clock());
    for (Stories.Found found : open.stories().list(inside, limit)) {
      rows.add(results.isForPeople() ? row(found, now, zone) : shape(found, shapes));
    }
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    results.print(out, results.isForPeople() ? COLUMNS : List.of("id", "title"), rows);
    return 0;
  }

  private static Map<String, Object> shape(Stories.Found found, StoryShapes shapes) {
    Map<String, Object> row = new LinkedHashMap<>();
    shapes
        .head(found.story())
        .forEach(
            (name, value) -> {
              if (value != null) {
                row.put(name, value);
              }
            });
    row.put("found", found.found());
    return row;
  }

  private static Map<String, Object> row(Stories.Found found, Instant now, ZoneId zone) {
    Story story = found.story();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("story", story.id().value());
    row.put("first", Times.show(story.firstAt(), zone));
    row.put("last", Times.show(story.lastAt(), zone));
    row.put("found", found.found());
    row.put("posts", (story.isCut() ? "≥" : "") + story.reach().posts());
    row.put("reprints", story.reach().reprints());
    row.put("outlets", story.reach().outlets());
    Stories.outlook(story, now).ifPresent(far -> row.put("outlook", far.chinese()));
    row.put("title", story.title());
    return row;
  }
}
