package io.tingfeng.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tingfeng.story.DuplicateJudge;
import io.tingfeng.story.EventJudge;
import io.tingfeng.story.Likeness;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The batch verb {@code similar}: how much two posts are one text, and one event. */
@Command(
    name = "similar",
    mixinStandardHelpOptions = true,
    description = {
      "Says of pairs of posts how likely one repeats the other (reprint, cut, edited) and how",
      "likely both are about one event. Every pair is judged by itself."
    },
    footer = {
      "",
      "A line in:  "
          + " {\"id\":\"1\",\"a\":{\"title\":\"…\",\"text\":\"…\"},\"b\":{\"title\":\"…\",\"text\":\"…\"}}",
      "A line out:  {\"id\":\"1\",\"duplicate\":0.98,\"same_event\":0.98}",
      "Example:     ./tingfeng similar --in pairs.jsonl --out judged.jsonl"
    })
public final class SimilarCommand implements Callable<Integer> {
  @Mixin private final JsonLines lines = new JsonLines();

  @Option(names = "--explain", description = "Adds the reasons to each line.")
  private boolean explain;

  @Override
  public Integer call() throws IOException {
    // Built here and not with the command: every start of the program builds all commands.
    DuplicateJudge duplicates = new DuplicateJudge();
    EventJudge events = new EventJudge();
    lines.answer(line -> judge(line, duplicates, events));
    return 0;
  }

  private ObjectNode judge(JsonNode line, DuplicateJudge duplicates, EventJudge events) {
    JsonNode a = line.path("a");
    JsonNode b = line.path("b");
    String titleA = a.path("title").asText();
    String textA = a.path("text").asText();
    String titleB = b.path("title").asText();
    String textB = b.path("text").asText();
    Likeness likeness = duplicates.judge(titleA, textA, titleB, textB);
    var event = events.judge(titleA, textA, titleB, textB, likeness);
    ObjectNode out = JsonLines.object();
    out.put("id", JsonLines.required(line, "id"));
    out.put("duplicate", rounded(likeness.duplicate()));
    out.put("same_event", rounded(event.probability()));
    if (explain) {
      out.set("duplicate_reasons", JsonLines.tree(likeness.reasons()));
      out.set("event_reasons", JsonLines.tree(event.reasons()));
    }
    return out;
  }

  private static double rounded(double probability) {
    return Math.round(probability * 1e4) / 1e4;
  }
}
