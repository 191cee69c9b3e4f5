package io.tingfeng.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tingfeng.complaint.TopicFile;
import io.tingfeng.complaint.Topics;
import io.tingfeng.model.Cue;
import io.tingfeng.model.Negativity;
import io.tingfeng.sentiment.Lexicon;
import io.tingfeng.sentiment.LexiconFiles;
import io.tingfeng.sentiment.NegativityScorer;
import io.tingfeng.sentiment.NegativityScorer.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The batch verb {@code score}: how negative texts are, as a whole and about each named target. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description = {
      "Scores how negative texts are, 0 to 1.",
      "A text is scored as a whole and about each target that is named in it. With learned weights"
          + " the score is a probability."
    },
    footer = {
      "",
      "A line in:   {\"id\":\"1\",\"text\":\"…\",\"title\":\"…\",\"targets\":[\"…\"]}",
      "A line out: "
          + " {\"id\":\"1\",\"label\":\"negative\",\"negative\":0.93,\"targets\":[{\"name\":\"…\",…}]}",
      "Example:     ./tingfeng score --in texts.jsonl --out scores.jsonl --explain"
    })
public final class ScoreCommand implements Callable<Integer> {
  @Mixin private final JsonLines lines = new JsonLines();

  @Option(names = "--explain", description = "Print the cues that add up to each score.")
  private boolean explain;

  @Option(names = "--words-alone", description = "Do without the learned weights.")
  private boolean wordsAlone;

  @Option(
      names = "--lexicons",
      paramLabel = "DIR",
      description = "Another folder of lexicons (default: the workspace's).")
  private @Nullable Path folder;

  @Option(
      names = "--topics",
      paramLabel = "DIR",
      description = "Folder of topics.tsv.gz, to name topics too (default: the lexicons').")
  private @Nullable Path topicFolder;

  private final Supplier<Path> workspace;

  public ScoreCommand(Supplier<Path> workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() throws IOException {
    Path chosen = folder == null ? workspace.get().resolve("lexicons") : folder;
    Lexicon all = LexiconFiles.load(chosen);
    Lexicon lexicon = wordsAlone ? all.wordsAlone() : all;
    NegativityScorer scorer =
        explain ? new NegativityScorer(lexicon) : NegativityScorer.withoutCues(lexicon);
    Optional<Topics> topics = TopicFile.read(topicFolder == null ? chosen : topicFolder);
    lines.answer(
        line -> {
          ObjectNode answer = answer(line, scorer);
          topics.ifPresent(known -> answer.put("topic", topic(known, line)));
          return answer;
        });
    return 0;
  }

  private static String topic(Topics topics, JsonNode line) {
    String masked = Topics.masked(wording(line), line.path("subject").asText(""));
    return topics.of(masked).stream().map(Topics.Topic::name).collect(Collectors.joining(";"));
  }

  private static String wording(JsonNode line) {
    String title = line.path("title").asText("");
    String text = JsonLines.required(line, "text");
    return title.isEmpty() ? text : title + "\n" + text;
  }

  private ObjectNode answer(JsonNode line, NegativityScorer scorer) {
    List<String> names = new ArrayList<>();
    // A target may also be an object with a name, as in files of judged texts.
    line.path("targets").forEach(target -> names.add(target.path("name").asText(target.asText())));
    Verdict verdict = scorer.judge(wording(line), names);
    ObjectNode answer = JsonLines.object();
    answer.put("id", JsonLines.required(line, "id"));
    put(answer, verdict.whole());
    ArrayNode targets = answer.putArray("targets");
    verdict.targets().forEach((name, about) -> put(targets.addObject().put("name", name), about));
    return answer;
  }

  private void put(ObjectNode node, Negativity negativity) {
    node.put("label", negativity.tone().word());
    node.put("negative", Math.round(negativity.score() * 1e4) / 1e4);
    if (explain) {
      ArrayNode cues = node.putArray("cues");
      negativity.cues().forEach(cue -> put(cues.addObject(), cue));
    }
  }

  private static void put(ObjectNode node, Cue cue) {
    node.put("start", cue.start());
    node.put("end", cue.end());
    node.put("term", cue.term());
    node.put("weight", Math.round(cue.weight() * 1e3) / 1e3);
    node.put("kind", cue.kind().word());
  }
}
