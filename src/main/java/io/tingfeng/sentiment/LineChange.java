package io.tingfeng.sentiment;

import io.tingfeng.model.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of a lexicon that was added, changed or taken out.
 *
 * @param file its file, {@code negative.txt}
 * @param before absent when it is new
 * @param after absent when it was taken out
 */
public record LineChange(String file, Optional<String> before, Optional<String> after) {
  /** Files whose first column is a class; the term stands in the second. */
  private static final Set<String> CLASS_FIRST =
      Set.of("complaint-types.txt", "customer-signs.txt", "overlays.txt");

  /** The differing lines of one file: changed ones and ones taken out, then new ones. */
  static List<LineChange> between(String file, LexiconTexts before, LexiconTexts after) {
    List<String> gone = missing(before.lines(file), after.lines(file));
    Map<String, String> fresh = new LinkedHashMap<>();
    List<String> extra = new ArrayList<>();
    for (String line : missing(after.lines(file), before.lines(file))) {
      if (fresh.putIfAbsent(key(file, line), line) != null) {
        extra.add(line);
      }
    }
    List<LineChange> changes = new ArrayList<>();
    for (String line : gone) {
      Optional<String> now = Optional.ofNullable(fresh.remove(key(file, line)));
      changes.add(new LineChange(file, Optional.of(line), now));
    }
    Stream.concat(fresh.values().stream(), extra.stream())
        .forEach(line -> changes.add(new LineChange(file, Optional.empty(), Optional.of(line))));
    return changes;
  }

  /** The lines of one list that the other lacks, as often as it lacks them. */
  private static List<String> missing(List<String> lines, List<String> others) {
    Map<String, Integer> there = new HashMap<>();
    others.forEach(line -> there.merge(line, 1, Integer::sum));
    List<String> missing = new ArrayList<>();
    for (String line : lines) {
      if (there.merge(line, -1, Integer::sum) < 0) {
        missing.add(line);
      }
    }
    return missing;
  }

  /** What a line is about: two lines with one key are one entry that was changed. */
  private static String key(String file, String line) {
    String[] columns = line.split("\t", -1);
    return CLASS_FIRST.contains(file) && columns.length > 1
        ? columns[0] + '\t' + columns[1]
        : columns[0];
  }

  /** Where the line about the same entry stands; -1 when there is none. */
  static int indexOf(String file, List<String> lines, String line) {
    return lines.stream().map(one -> key(file, one)).toList().indexOf(key(file, line));
  }

  /** The words of the line before and after that may stand in a text. */
  public List<String> terms() {
    return Stream.concat(before.stream(), after.stream())
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .map(columns -> columns[CLASS_FIRST.contains(file) && columns.length > 1 ? 1 : 0].strip())
        .filter(term -> !term.isEmpty())
        .distinct()
        .toList();
  }

  /** The ids of the brands that the line is about; the empty one when it is about all. */
  public Set<String> brands() {
    return file.equals(LexiconFiles.OVERLAYS)
        ? Stream.concat(before.stream(), after.stream())
            .map(line -> line.split("\t", -1)[0].strip())
            .collect(Collectors.toSet())
        : Set.of("");
  }

  Problem conflict() {
    String line = before.orElse("");
    return new Problem(
        file,
        0,
        line.split("\t", -1)[0],
        "somebody else has changed this line meanwhile",
        "look at it in the lexicon in force, and write your change again");
  }

  /** The change on one line: {@code negative.txt: a → b}. */
  @Override
  public String toString() {
    return file + ": " + before.orElse("—") + " → " + after.orElse("—");
  }
}
