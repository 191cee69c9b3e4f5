package io.tingfeng.brand;

import io.tingfeng.model.Problem;
import io.tingfeng.model.Problems;
import io.tingfeng.text.EntryFile;
import io.tingfeng.text.EntryFile.Entry;
import io.tingfeng.text.Folding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words that hold the name of a brand and are something else ({@code not-names.txt}): 王者荣耀 for 荣耀,
 * 统一教 for 统一. They count for whichever watched brand has the name.
 */
public final class NotNames {
  /** Nothing is known. */
  public static final NotNames NONE = new NotNames(Map.of());

  private final Map<String, List<String>> spans;

  private NotNames(Map<String, List<String>> spans) {
    this.spans = spans;
  }

  /**
   * The file of a folder; without one nothing is known.
   *
   * @throws Problems with every fault of the file
   */
  public static NotNames load(Path folder) {
    Path file = folder.resolve("not-names.txt");
    if (!Files.exists(file)) {
      return NONE;
    }
    List<Problem> problems = new ArrayList<>();
    Map<String, List<String>> spans = new HashMap<>();
    for (Entry entry : EntryFile.read(file, problems)) {
      String name = Folding.fold(entry.column(0));
      if (entry.column(1).isEmpty() || !Folding.fold(entry.column(1)).contains(name)) {
        problems.add(
            entry.problem("has no longer word", "write the name, a tab, and a word that holds it"));
      }
      spans.computeIfAbsent(name, key -> new ArrayList<>()).add(entry.column(1));
    }
    if (!problems.isEmpty()) {
      throw new Problems(problems);
    }
    return new NotNames(spans);
  }

  List<String> of(String name) {
    return spans.getOrDefault(Folding.fold(name), List.of());
  }
}
