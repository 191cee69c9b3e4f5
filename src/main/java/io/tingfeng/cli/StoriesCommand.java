package io.tingfeng.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tingfeng.extract.rows.RowReader;
import io.tingfeng.model.SourceId;
import io.tingfeng.model.StoryId;
import io.tingfeng.story.StoryBook;
import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The batch verb {@code stories}, and what people do with stories below it. */
@Command(
    name = "stories",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "[COMMAND]",
    description = {
      "Says of a stream of posts which tell the same event, each placed as it arrives.",
      "Stories that turn out to be one later have one name in the end."
    },
    footer = {
      "",
      "A line in:  "
          + " {\"id\":\"1\",\"title\":\"…\",\"text\":\"…\",\"at\":\"2026-11-24T08:00:00+08:00\"}",
      "A line out:  {\"id\":\"1\",\"story\":\"s3f0a…\"}",
      "Examples:    ./tingfeng stories --in posts.jsonl --out placed.jsonl",
      "             ./tingfeng stories list brand:苇汀茶饮 --last 7d"
    })
public final class StoriesCommand implements Callable<Integer> {
  @ArgGroup(exclusive = false, multiplicity = "0..1")
  private @Nullable JsonLines lines;

  @Spec private @Nullable CommandSpec spec;

  private final InstantSource clock;

  /** The command; the clock tells which times have been. */
  public StoriesCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    if (lines == null) {
      java.util.Objects.requireNonNull(spec).commandLine().usage(spec.commandLine().getOut());
      return 0;
    }
    StoryBook book = new StoryBook();
    RowReader reader =
        new RowReader(new SourceId("stream"), ZoneId.of("Asia/Shanghai"), clock.instant());
    Map<String, StoryId> placed = new LinkedHashMap<>();
    lines.gather(
        line -> place(book, reader, line, placed),
        () ->
            placed.entrySet().stream()
                .map(one -> line(one.getKey(), book.now(one.getValue())))
                .iterator());
    return 0;
  }

  private static void place(
      StoryBook book, RowReader reader, JsonNode line, Map<String, StoryId> placed) {
    String id = JsonLines.required(line, "id");
    JsonLines.required(line, "at");
    reader.read(
        0,
        line,
        "",
        row -> placed.put(id, book.place(book.read(row.post())).place().story()),
        fault -> {
          throw new IllegalArgumentException(fault.reason());
        });
  }

  private static ObjectNode line(String id, StoryId story) {
    return JsonLines.object().put("id", id).put("story", story.value());
  }
}
