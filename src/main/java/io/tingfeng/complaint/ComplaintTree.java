package io.tingfeng.complaint;

import io.tingfeng.model.Problem;
import io.tingfeng.model.Problems;
import io.tingfeng.text.EntryFile;
import io.tingfeng.text.EntryFile.Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tree of complaint types of {@code complaint-tree.txt} (投诉种类). Immutable. */
public final class ComplaintTree {
  private final Map<String, Type> types;

  private ComplaintTree(Map<String, Type> types) {
    this.types = types;
  }

  /**
   * One type.
   *
   * @param parent the type above it, empty at the top
   * @param name what readers see
   */
  public record Type(String id, String parent, String name) {}

  /**
   * The tree of a folder; without the file no type has a name of its own.
   *
   * @throws Problems with every fault of the file
   */
  public static ComplaintTree load(Path folder) {
    List<Problem> problems = new ArrayList<>();
    Map<String, Type> types = new LinkedHashMap<>();
    Path file = folder.resolve("complaint-tree.txt");
    List<Entry> entries = Files.exists(file) ? EntryFile.read(file, problems) : List.of();
    for (Entry entry : entries) {
      Type type = new Type(entry.column(0), entry.column(1), entry.column(2));
      if (type.name().isEmpty()) {
        problems.add(entry.problem("has no name", "write type, tab, parent or nothing, tab, name"));
      } else if (types.putIfAbsent(type.id(), type) != null) {
        problems.add(entry.problem("stands twice", "keep one of the two"));
      }
    }
    for (Entry entry : entries) {
      String parent = entry.column(1);
      if (!parent.isEmpty() && !types.containsKey(parent)) {
        problems.add(entry.problem("hangs on " + parent + ", which is no type", "add it"));
      }
    }
    if (!problems.isEmpty()) {
      throw new Problems(problems);
    }
    return new ComplaintTree(Map.copyOf(types));
  }

  public Optional<Type> type(String id) {
    return Optional.ofNullable(types.get(id));
  }

  /** The name from the top down: 服务类 › 产品质量; the id itself when the tree lacks it. */
  public String path(String id) {
    Type type = types.get(id);
    if (type == null) {
      return id;
    }
    return type.parent().isEmpty() || type.parent().equals(id)
        ? type.name()
        : types.getOrDefault(type.parent(), type).name() + " › " + type.name();
  }
}
