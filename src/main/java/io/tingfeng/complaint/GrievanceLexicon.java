package io.tingfeng.complaint;

import io.tingfeng.model.Grievance.Reason;
import io.tingfeng.model.Problem;
import io.tingfeng.model.Problems;
import io.tingfeng.text.EntryFile;
import io.tingfeng.text.EntryFile.Entry;
import io.tingfeng.text.TermScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of {@code severity.txt} and {@code complaint-types.txt}, ready for scanning. */
public final class GrievanceLexicon {
  /** The word classes of {@code severity.txt}. */
  static final Set<String> CLASSES =
      Set.of(
          "harm",
          "quality",
          "law",
          "conflict",
          "exposure",
          "outrage",
          "outage",
          "admission",
          "response",
          "rumour",
          "authority",
          "accuse",
          "praise",
          "promotion",
          "business",
          "mourning",
          "foreign");

  private final TermScanner<List<Reason>> severity;
  private final TermScanner<String> types;

  private GrievanceLexicon(Map<String, List<Reason>> severity, Map<String, String> types) {
    this.severity = new TermScanner<>(severity);
    this.types = new TermScanner<>(types);
  }

  TermScanner<List<Reason>> severity() {
    return severity;
  }

  TermScanner<String> types() {
    return types;
  }

  /**
   * The lexicon of a folder.
   *
   * @throws Problems with every fault of both files
   */
  public static GrievanceLexicon load(Path folder) {
    List<Problem> problems = new ArrayList<>();
    Map<String, List<Reason>> severity = new LinkedHashMap<>();
    for (Entry entry : EntryFile.read(folder.resolve("severity.txt"), problems)) {
      String wordClass = entry.column(1);
      if (!CLASSES.contains(wordClass)) {
        problems.add(entry.problem("has the unknown class " + wordClass, "see the file's head"));
      }
      double points = entry.number(2, -2, 2, problems);
      severity
          .computeIfAbsent(entry.column(0), term -> new ArrayList<>(1))
          .add(new Reason(entry.column(0), wordClass, points));
    }
    Map<String, String> types = new LinkedHashMap<>();
    for (Entry entry : EntryFile.read(folder.resolve("complaint-types.txt"), problems)) {
      if (entry.column(1).isEmpty()) {
        problems.add(entry.problem("has no term", "write the type, a tab, and a term"));
      } else {
        types.putIfAbsent(entry.column(1), entry.column(0));
      }
    }
    if (!problems.isEmpty()) {
      throw new Problems(problems);
    }
    return new GrievanceLexicon(severity, types);
  }
}
