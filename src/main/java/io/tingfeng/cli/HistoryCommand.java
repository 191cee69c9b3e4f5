package io.tingfeng.cli;

import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.index.PostHistory;
import io.tingfeng.model.Engagement;
import io.tingfeng.model.Mention;
import io.tingfeng.model.MentionId;
import io.tingfeng.model.Post;
import io.tingfeng.model.Problems;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows how one post changed. */
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    description = {
      "Shows how the post of a mention changed: when it was first and last seen, what it said"
          + " before",
      "it was edited, its counters over time, and when it was found to be gone."
    },
    footer = {"", "Example:  ./tingfeng history 3f2a9c01bb7744d0a1e2c3d4"})
public final class HistoryCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of("at", "what", "reads", "likes", "comments", "reposts", "text");

  @Parameters(paramLabel = "ID", description = "Id of a mention (search --format jsonl).")
  private String id = "";

  @Mixin private final Results results = new Results();
  @Spec private @Nullable CommandSpec spec;

  private final Opening<Desk> desk;

  public HistoryCommand(Opening<Desk> desk) {
    this.desk = desk;
  }

  /** What the verb needs. */
  public record Desk(MentionIndex index, PostHistory history, ZoneId zone) {}

  @Override
  public Integer call() throws IOException {
    return desk.with(this::show);
  }

  private int show(Desk open) {
    Post post =
        open
            .index()
            .search(new MentionQuery.WithId(new MentionId(id)), MentionIndex.Sort.NEWEST, 0, 1)
            .mentions()
            .stream()
            .findFirst()
            .map(Mention::post)
            .orElseThrow(() -> Problems.of("ID", 0, "", "there is no mention " + id, "see search"));
    String key = post.id().key();
    List<Line> lines = new ArrayList<>();
    open.history()
        .versions(key)
        .forEach(
            old ->
                lines.add(
                    Line.of(old.until(), "edited, until then", old.title() + " " + old.text())));
    open.history()
        .counts(key)
        .forEach(count -> lines.add(new Line(count.at(), "counters", count.counters(), "")));
    Optional.ofNullable(open.history().lives(List.of(key)).get(key))
        .ifPresent(life -> of(life, post, lines));
    lines.sort(java.util.Comparator.comparing(Line::at));
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    results.print(out, COLUMNS, lines.stream().map(line -> line.row(open.zone())).toList());
    return 0;
  }

  private static void of(PostHistory.Life life, Post post, List<Line> lines) {
    lines.add(Line.of(life.firstSeen(), "first seen", ""));
    lines.add(Line.of(life.lastSeen(), "last seen", post.wording()));
    life.gone().ifPresent(at -> lines.add(Line.of(at, "gone", "")));
  }

  /** One event of a post's life. */
  private record Line(Instant at, String what, Engagement counters, String text) {
    static Line of(Instant at, String what, String text) {
      return new Line(at, what, Engagement.UNKNOWN, text);
    }

    Map<String, Object> row(ZoneId zone) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("at", Times.show(at, zone));
      row.put("what", what);
      put(row, "reads", counters.reads());
      put(row, "likes", counters.likes());
      put(row, "comments", counters.comments());
      put(row, "reposts", counters.reposts());
      row.put("text", text);
      return row;
    }

    private static void put(Map<String, Object> row, String name, OptionalLong counter) {
      counter.ifPresent(value -> row.put(name, value));
    }
  }
}
