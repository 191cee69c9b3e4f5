package io.tingfeng.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tingfeng.heat.SpreadForecast;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The batch verb {@code heat spread}: when a post was seen to go far, and how far it would go. */
@Command(
    name = "spread",
    mixinStandardHelpOptions = true,
    description = {
      "Reads the reposts of posts as streams and foretells them.",
      "When could it first be said that a post passes the goal, and how many reposts were expected"
          + " in all at the horizon."
    },
    footer = {
      "",
      "A line in:   {\"id\":\"p1\",\"reposts\":[12,40,55]}      seconds after the post",
      "A line out:  {\"id\":\"p1\",\"alert_at\":null,\"final\":31.5}",
      "Example:     ./tingfeng heat spread --in reposts.jsonl --out spread.jsonl --goal 1000"
    })
public final class HeatSpreadCommand implements Callable<Integer> {
  @Mixin private final JsonLines lines = new JsonLines();

  @Option(
      names = "--goal",
      defaultValue = "500",
      paramLabel = "N",
      description = "Reposts that matter (default: ${DEFAULT-VALUE}).")
  private int goal = 500;

  @Option(
      names = "--horizon-minutes",
      defaultValue = "60",
      paramLabel = "M",
      description = "Age at which the final number is forecast (default: ${DEFAULT-VALUE}).")
  private int horizonMinutes = 60;

  @Override
  public Integer call() throws IOException {
    lines.answer(this::forecast);
    return 0;
  }

  private ObjectNode forecast(JsonNode line) {
    String id = JsonLines.required(line, "id");
    List<Double> seconds = seconds(line.path("reposts"));
    ObjectNode answer = JsonLines.object();
    answer.put("id", id);
    SpreadForecast.alertAt(seconds, goal)
        .ifPresentOrElse(at -> answer.put("alert_at", at), () -> answer.putNull("alert_at"));
    SpreadForecast.finalSize(seconds, horizonMinutes * 60.0)
        .ifPresentOrElse(
            size -> answer.put("final", size.expected()), () -> answer.putNull("final"));
    return answer;
  }

  /** Times in order; a repost may also be a list that begins with its time. */
  private static List<Double> seconds(JsonNode reposts) {
    if (!reposts.isArray()) {
      throw new IllegalArgumentException("has no list \"reposts\"");
    }
    List<Double> seconds = new ArrayList<>(reposts.size());
    for (JsonNode repost : reposts) {
      JsonNode time = repost.isArray() ? repost.path(0) : repost;
      if (!time.isNumber() || time.asDouble() < 0) {
        throw new IllegalArgumentException("has a repost without its seconds: " + repost);
      }
      seconds.add(time.asDouble());
    }
    seconds.sort(null);
    return seconds;
  }
}
