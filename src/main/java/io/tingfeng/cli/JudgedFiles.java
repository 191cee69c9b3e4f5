package io.tingfeng.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tingfeng.complaint.TopicTraining.Known;
import io.tingfeng.complaint.Topics;
import io.tingfeng.model.Problem;
import io.tingfeng.model.Problems;
import io.tingfeng.model.Tone;
import io.tingfeng.sentiment.Example;
import io.tingfeng.sentiment.Example.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads texts that people have judged: JSON Lines with {@code id}, {@code text}, {@code label} and
 * perhaps {@code targets}.
 */
final class JudgedFiles {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JudgedFiles() {}

  /** The texts of a file; the set is the file's name up to the first point. */
  static List<Example> read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    String set = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    List<Example> examples = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        examples.add(example(JSON.readTree(line), set));
      } catch (JsonProcessingException | IllegalArgumentException e) {
        String mend = "write {\"id\",\"text\",\"label\":\"negative|neutral|positive\"}";
        problems.add(new Problem(name, number, "", String.valueOf(e.getMessage()), mend));
      }
    }
    if (!problems.isEmpty()) {
      throw new Problems(problems);
    }
    return examples;
  }

  /**
   * The texts of all files {@code SET.PART.jsonl} of a folder, sets in the order of their names.
   */
  static List<Example> readAll(Path folder, List<String> parts) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files =
          all.filter(
                  file -> parts.stream().anyMatch(part -> file.toString().endsWith(ending(part))))
              .sorted()
              .toList();
    }
    if (files.isEmpty()) {
      throw Problems.of(
          folder.toString(), 0, "", "has no file SET" + ending(parts.getFirst()), "see --help");
    }
    List<Example> examples = new ArrayList<>();
    for (Path file : files) {
      examples.addAll(read(file));
    }
    return examples;
  }

  private static String ending(String part) {
    return "." + part + ".jsonl";
  }

  private static Example example(JsonNode line, String set) {
    List<Target> targets = new ArrayList<>();
    for (JsonNode target : line.path("targets")) {
      targets.add(new Target(JsonLines.required(target, "name"), tone(target)));
    }
    return new Example(
        JsonLines.required(line, "id"), set, JsonLines.required(line, "text"), tone(line), targets);
  }

  /** Texts with their topics; several topics of a text stand with a semicolon between them. */
  static List<Known> readTopics(Path file) throws IOException {
    List<Known> texts = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        JsonNode node = JSON.readTree(line);
        Set<String> topics = Set.of(JsonLines.required(node, "topic").split(";"));
        String text = JsonLines.required(node, "text");
        texts.add(new Known(Topics.masked(text, node.path("subject").asText("")), topics));
      } catch (JsonProcessingException | IllegalArgumentException e) {
        String mend = "write {\"text\":\"…\",\"topic\":\"a;b\"}";
        String name = String.valueOf(file.getFileName());
        problems.add(new Problem(name, number, "", String.valueOf(e.getMessage()), mend));
      }
    }
    if (!problems.isEmpty()) {
      throw new Problems(problems);
    }
    return texts;
  }

  /** A judged text as a line. */
  static String line(Example example) {
    ObjectNode line = JSON.createObjectNode();
    line.put("id", example.id());
    line.put("text", example.text());
    line.put("label", example.tone().word());
    for (Target target : example.targets()) {
      line.withArray("targets")
          .addObject()
          .put("name", target.name())
          .put("label", target.tone().word());
    }
    return line.toString();
  }

  private static Tone tone(JsonNode node) {
    return Tone.valueOf(JsonLines.required(node, "label").toUpperCase(Locale.ROOT));
  }
}
