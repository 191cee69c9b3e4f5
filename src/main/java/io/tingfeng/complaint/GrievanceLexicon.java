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
import java.util.Optional;
import java.util.Set;

/** The words of {@code severity.txt} and {@code complaint-types.txt}, ready for scanning. */
public final class GrievanceLexicon {
  private static final String TITLE_ONLY = "title-only";

  /** Whose word it is: the marks of the class authority, which reasons name instead of it. */
  static final Set<String> VOICES = Set.of("regulator", "medium", "consumer");

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
          "foreign",
          "person",
          "staff",
          "plaintiff",
          "leak",
          "refute");

  private final TermScanner<List<SeverityWord>> severity;
  private final TermScanner<String> types;
  private final Optional<Topics> topics;

  private GrievanceLexicon(
      Map<String, List<SeverityWord>> severity,
      Map<String, String> types,
      Optional<Topics> topics) {
    this.topics = topics;
    this.severity = new TermScanner<>(severity);
    this.types = new TermScanner<>(types);
  }

  /**
   * A word of {@code severity.txt}.
   *
   * @param titleOnly it counts in a title and not at the beginning of a text
   */
  record SeverityWord(Reason reason, boolean titleOnly) {}

  TermScanner<List<SeverityWord>> severity() {
    return severity;
  }

  TermScanner<String> types() {
    return types;
  }

  /** Topics that were learned from judged texts, when the folder holds them. */
  Optional<Topics> topics() {
    return topics;
  }

  /**
   * The lexicon of a folder.
   *
   * @throws Problems with every fault of both files
   */
  public static GrievanceLexicon load(Path folder) {
    List<Problem> problems = new ArrayList<>();
    Map<String, List<SeverityWord>> severity = new LinkedHashMap<>();
    for (Entry entry : EntryFile.read(folder.resolve("severity.txt"), problems)) {
      severity
          .computeIfAbsent(entry.column(0), term -> new ArrayList<>(1))
          .add(word(entry, problems));
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
    return new GrievanceLexicon(severity, types, TopicFile.read(folder));
  }

  private static SeverityWord word(Entry entry, List<Problem> problems) {
    String wordClass = entry.column(1);
    if (!CLASSES.contains(wordClass)) {
      problems.add(entry.problem("has the unknown class " + wordClass, "see the file's head"));
    }
    double points = entry.number(2, -2, 2, problems);
    String mark = entry.column(3);
    String voice = VOICES.contains(mark) ? mark : wordClass;
    return new SeverityWord(new Reason(entry.column(0), voice, points), mark.equals(TITLE_ONLY));
  }
}
