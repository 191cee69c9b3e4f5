package io.tingfeng.config;

import io.tingfeng.model.Problem;
import io.tingfeng.model.Problems;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** One YAML file that a person edits: read with its line numbers, all faults gathered. */
final class YamlFile {
  private static final int MOST_CHARACTERS = 5_000_000;

  private final String name;
  private final List<Problem> problems = new ArrayList<>();

  private YamlFile(String name) {
    this.name = name;
  }

  /**
   * Reads a file with a reader of its top section.
   *
   * @throws Problems with every fault, when there is one
   */
  static <T> T read(Path path, Function<Section, T> reader) {
    String name = String.valueOf(path.getFileName());
    return parse(name, load(path, name), reader);
  }

  /** Reads a text in place of a file. */
  static <T> T parse(String name, String text, Function<Section, T> reader) {
    YamlFile file = new YamlFile(name);
    Section top = file.top(text);
    T value = reader.apply(top);
    top.finish();
    if (!file.problems.isEmpty()) {
      file.problems.sort(Comparator.comparingInt(Problem::line));
      throw new Problems(file.problems);
    }
    return value;
  }

  String name() {
    return name;
  }

  void report(int line, String key, String what, String mend) {
    problems.add(new Problem(name, line, key, what, mend));
  }

  private Section top(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MOST_CHARACTERS);
    options.setMaxAliasesForCollections(20);
    options.setNestingDepthLimit(20);
    try {
      Node node = new Yaml(options).compose(new java.io.StringReader(text));
      if (node == null) {
        return Section.empty(this);
      }
      if (node instanceof MappingNode map) {
        return new Section(this, "", map);
      }
      throw Problems.of(name, 1, "", "the file must hold keys and values", "begin with a key:");
    } catch (MarkedYAMLException e) {
      int line = Optional.ofNullable(e.getProblemMark()).map(mark -> mark.getLine() + 1).orElse(0);
      throw Problems.of(
          name,
          line,
          "",
          "not readable as YAML: " + e.getProblem(),
          "check indentation and quotes");
    }
  }

  private static String load(Path path, String name) {
    try {
      return Files.readString(path);
    } catch (NoSuchFileException e) {
      throw Problems.of(name, 0, "", "there is no such file: " + path, "create it, see the README");
    } catch (CharacterCodingException e) {
      throw Problems.of(name, 0, "", "the file is not UTF-8", "save it as UTF-8");
    } catch (IOException e) {
      throw Problems.of(name, 0, "", "cannot be read: " + e.getMessage(), "check its permissions");
    }
  }
}
