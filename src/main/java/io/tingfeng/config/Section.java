package io.tingfeng.config;

import io.tingfeng.model.Words;
import io.tingfeng.text.Spelling;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping of a YAML file. Whoever reads a key gets its value or the default; a fault is reported
 * with its line and reading goes on, so that all faults come at once.
 */
final class Section {
  private final YamlFile file;
  private final String path;
  private final int line;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Set<String> known = new LinkedHashSet<>();

  Section(YamlFile file, String path, MappingNode node) {
    this(file, path, node.getStartMark().getLine() + 1);
    for (NodeTuple tuple : node.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (values.putIfAbsent(key, tuple.getValueNode()) != null) {
        int at = tuple.getKeyNode().getStartMark().getLine() + 1;
        file.report(at, path + key, "stands twice", "keep one of them");
      }
    }
  }

  private Section(YamlFile file, String path, int line) {
    this.file = file;
    this.path = path;
    this.line = line;
  }

  static Section empty(YamlFile file) {
    return new Section(file, "", 1);
  }

  int line() {
    return line;
  }

  int line(String key) {
    Node node = values.get(key);
    return node == null ? line : node.getStartMark().getLine() + 1;
  }

  boolean has(String key) {
    known.add(key);
    return values.containsKey(key);
  }

  /** Keys that may stand here, whether anybody reads them or not. */
  void know(Set<String> keys) {
    known.addAll(keys);
  }

  void report(String key, String what, String mend) {
    file.report(line(key), path + key, what, mend);
  }

  Optional<String> text(String key) {
    known.add(key);
    Node node = values.get(key);
    if (node == null) {
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue().strip());
    }
    report(key, "must be one value", "write " + key + ": value");
    return Optional.empty();
  }

  String required(String key) {
    if (!has(key)) {
      file.report(line, path + key, "is missing", "add " + key + ":");
      return "";
    }
    String value = text(key).orElse("");
    if (value.isEmpty() && values.get(key) instanceof ScalarNode) {
      report(key, "is empty", "give it a value");
    }
    return value;
  }

  /** A value read by a function; a fault it throws is reported with a word on the right form. */
  <T> Optional<T> value(String key, Function<String, T> reader, String form) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.apply(text.get()));
    } catch (IllegalArgumentException | DateTimeException e) {
      report(key, "cannot be read: " + text.get(), form);
      return Optional.empty();
    }
  }

  Duration duration(String key, Duration fallback) {
    return value(key, Quantities::duration, "write 30s, 10m, 2h or 1d").orElse(fallback);
  }

  long bytes(String key, long fallback) {
    return value(key, Quantities::bytes, "write 500KB or 5MB").orElse(fallback);
  }

  int number(String key, int fallback, int low, int high) {
    int value = value(key, Integer::parseInt, "write a whole number").orElse(fallback);
    if (value < low || value > high) {
      report(key, value + " is out of range", "choose " + low + " to " + high);
      return fallback;
    }
    return value;
  }

  boolean flag(String key, boolean fallback) {
    return value(key, Quantities::flag, "write true or false").orElse(fallback);
  }

  ZoneId zone(String key, ZoneId fallback) {
    return value(key, ZoneId::of, "write a zone such as Asia/Shanghai").orElse(fallback);
  }

  LocalTime time(String key, LocalTime fallback) {
    return value(key, LocalTime::parse, "write a time such as \"08:30\"").orElse(fallback);
  }

  <E extends Enum<E>> E word(String key, Class<E> type, E fallback) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return fallback;
    }
    Optional<E> value = Words.parse(type, text.get());
    if (value.isEmpty()) {
      List<String> words = Stream.of(type.getEnumConstants()).map(Words::of).toList();
      report(key, text.get() + " is unknown", Spelling.advice(text.get(), words));
    }
    return value.orElse(fallback);
  }

  List<String> texts(String key) {
    known.add(key);
    Node node = values.get(key);
    if (node == null) {
      return List.of();
    }
    if (node instanceof ScalarNode scalar) {
      return List.of(scalar.getValue().strip());
    }
    if (!(node instanceof SequenceNode list)) {
      report(key, "must be a list", "write [one, two]");
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (Node item : list.getValue()) {
      if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
        texts.add(scalar.getValue().strip());
      } else {
        int at = item.getStartMark().getLine() + 1;
        file.report(at, path + key, "an entry is empty or not a text", "write one text an entry");
      }
    }
    return texts;
  }

  Map<String, String> map(String key) {
    return section(key).map(Section::allTexts).orElse(Map.of());
  }

  private Map<String, String> allTexts() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String key : values.keySet()) {
      text(key).ifPresent(value -> texts.put(key, value));
    }
    return texts;
  }

  Set<String> keys() {
    return values.keySet();
  }

  Optional<Section> section(String key) {
    known.add(key);
    Node node = values.get(key);
    if (node == null) {
      return Optional.empty();
    }
    if (node instanceof MappingNode map) {
      return Optional.of(new Section(file, path + key + ".", map));
    }
    report(key, "must hold keys and values", "indent them under " + key + ":");
    return Optional.empty();
  }

  List<Section> sections(String key) {
    known.add(key);
    Node node = values.get(key);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode list)) {
      report(key, "must be a list", "begin each entry with a hyphen");
      return List.of();
    }
    List<Section> sections = new ArrayList<>();
    for (Node item : list.getValue()) {
      String place = path + key + "[" + (sections.size() + 1) + "].";
      if (item instanceof MappingNode map) {
        sections.add(new Section(file, place, map));
      } else {
        int at = item.getStartMark().getLine() + 1;
        file.report(at, place, "must hold keys and values", "write - key: value");
      }
    }
    return sections;
  }

  /** Reports the keys that nobody asked for. */
  void finish() {
    for (String key : values.keySet()) {
      if (!known.contains(key)) {
        report(key, "is unknown", Spelling.advice(key, List.copyOf(known)));
      }
    }
  }

  @Override
  public String toString() {
    return values.keySet().stream().collect(Collectors.joining(", ", path + "{", "}"));
  }
}
