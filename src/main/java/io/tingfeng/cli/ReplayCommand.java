package io.tingfeng.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tingfeng.alert.AlertId;
import io.tingfeng.extract.rows.RowReader;
import io.tingfeng.heat.Signal;
import io.tingfeng.heat.Thresholds;
import io.tingfeng.model.Authority;
import io.tingfeng.model.Brand;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.ChannelClass;
import io.tingfeng.model.Pace;
import io.tingfeng.model.SourceId;
import io.tingfeng.model.SourceProfile;
import io.tingfeng.pipeline.Replay;
import io.tingfeng.pipeline.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The batch verb {@code replay}: which alerts people would have got from a stream of history. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = {
      "Plays a stream of posts through the live analysis and watch.",
      "Prints each alert that people would have got; when it grew worse stands in its"
          + " \"escalated\". Lines come in the",
      "order of time."
    },
    footer = {
      "",
      "A line in:   {\"at\":\"2023-09-10T21:00:00+08:00\",\"title\":\"…\",\"pos\":3}",
      "A line out: "
          + " {\"at\":\"2023-09-11T02:17:21+08:00\",\"level\":\"yellow\",\"reasons\":[\"…\"]}",
      "Example:     ./tingfeng replay --in hot.jsonl --brand 花西子 --alias 花西子眉笔 --out alerts.jsonl"
    })
public final class ReplayCommand implements Callable<Integer> {
  private static final Duration AFTER = Duration.ofHours(1);

  @Mixin private final JsonLines lines = new JsonLines();

  @Option(names = "--brand", required = true, paramLabel = "NAME", description = "Its name.")
  private String name = "";

  @Option(names = "--alias", paramLabel = "A", description = "Another name; may be repeated.")
  private List<String> aliases = List.of();

  @Mixin private final Changes changes = new Changes();

  private final Opening<Stage> stage;

  public ReplayCommand(Opening<Stage> stage) {
    this.stage = stage;
  }

  /** What a replay plays on. */
  public record Stage(Path workspace, Thresholds thresholds, ZoneId zone, InstantSource clock) {}

  @Override
  public Integer call() throws IOException {
    return stage.with(this::play);
  }

  private int play(Stage open) throws IOException {
    Brand brand = Brand.named(new BrandId("replayed"), name, aliases);
    SourceProfile source = profile(open.zone());
    RowReader reader = new RowReader(source.id(), open.zone(), open.clock().instant());
    Map<AlertId, ObjectNode> told = new LinkedHashMap<>();
    Vocabulary words = Vocabulary.load(open.workspace(), List.of(brand));
    try (Replay replay =
        new Replay(
            words,
            brand,
            source,
            changes.over(open.thresholds()),
            open.zone(),
            alert -> tell(told, alert, open.zone()))) {
      lines.gather(
          line -> next(replay, reader, line),
          () -> {
            replay.finish(AFTER);
            return told.values().iterator();
          });
    }
    return 0;
  }

  private static void next(Replay replay, RowReader reader, JsonNode line) {
    JsonLines.required(line, "at");
    reader.read(
        0,
        line,
        "",
        replay::next,
        fault -> {
          throw new IllegalArgumentException(fault.reason());
        });
  }

  /** One crisis is one line; that it grew worse stands in the line of its alert. */
  private static void tell(Map<AlertId, ObjectNode> told, Replay.Told alert, ZoneId zone) {
    ObjectNode raised = told.get(alert.alert());
    if (raised == null) {
      told.put(alert.alert(), line(alert, zone));
    } else {
      raised.withArray("escalated").add(line(alert, zone));
    }
  }

  private static ObjectNode line(Replay.Told alert, ZoneId zone) {
    ObjectNode line = JsonLines.object();
    line.put("at", alert.at().atZone(zone).toOffsetDateTime().toString());
    line.put("level", alert.level().word());
    ArrayNode reasons = line.putArray("reasons");
    alert.reasons().stream().map(Signal::reason).forEach(reasons::add);
    return line;
  }

  private static SourceProfile profile(ZoneId zone) {
    return new SourceProfile(
        new SourceId("replay"),
        "回放",
        "hotlist",
        Authority.SELF_MEDIA,
        ChannelClass.ORDINARY,
        new Pace(Duration.ofHours(1), Duration.ZERO, Duration.ofSeconds(1), 1),
        zone,
        Map.of(),
        "",
        false);
  }
}
