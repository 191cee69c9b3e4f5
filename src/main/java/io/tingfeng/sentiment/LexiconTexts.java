package io.tingfeng.sentiment;

import io.tingfeng.model.Problem;
import io.tingfeng.model.Problems;
import io.tingfeng.text.EntryFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The analysts' files of a folder as they stand, line by line: what editions keep and drafts
 * change. Learned weights and brands are not among them.
 *
 * @param files the content of every {@code .txt} file, by its name
 */
public record LexiconTexts(SortedMap<String, String> files) {
  private static final String ENDING = ".txt";

  public LexiconTexts {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /**
   * The files of a folder.
   *
   * @throws Problems when one is no UTF-8
   */
  public static LexiconTexts read(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.filter(LexiconTexts::isOurs).toList()) {
        files.put(String.valueOf(file.getFileName()), content(file));
      }
    }
    return new LexiconTexts(files);
  }

  private static boolean isOurs(Path file) {
    return file.toString().endsWith(ENDING) && Files.isRegularFile(file);
  }

  private static String content(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (java.nio.charset.CharacterCodingException e) {
      String name = String.valueOf(file.getFileName());
      throw Problems.of(name, 0, "", "the file is not UTF-8", "save it as UTF-8");
    }
  }

  /** Eight letters that stand for exactly these texts, comments included. */
  public String version() {
    StringBuilder all = new StringBuilder();
    files.forEach((name, text) -> all.append(name).append('\n').append(text).append('\n'));
    return EntryFile.version(all.toString());
  }

  /**
   * Makes a folder say exactly this. A file is replaced in one step, so that no reader meets half
   * of it; files that are the same are not touched.
   */
  public void write(Path folder) throws IOException {
    LexiconTexts there = read(Files.createDirectories(folder));
    for (var file : files.entrySet()) {
      if (!file.getValue().equals(there.files.get(file.getKey()))) {
        replace(folder.resolve(file.getKey()), file.getValue());
      }
    }
    for (String name : there.files.keySet()) {
      if (!files.containsKey(name)) {
        Files.delete(folder.resolve(name));
      }
    }
  }

  private static void replace(Path file, String text) throws IOException {
    Path half = file.resolveSibling(file.getFileName() + ".half");
    Files.write(half, text.getBytes(StandardCharsets.UTF_8));
    Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The lines that differ, by file, in the order of the lines; comments are lines too. */
  public List<LineChange> changesTo(LexiconTexts after) {
    SortedMap<String, String> all = new TreeMap<>(files);
    all.putAll(after.files);
    List<LineChange> changes = new ArrayList<>();
    all.keySet().forEach(name -> changes.addAll(LineChange.between(name, this, after)));
    return changes;
  }

  /** The lines of a file; none when there is no such file. */
  List<String> lines(String file) {
    return files.getOrDefault(file, "").lines().toList();
  }

  /**
   * The same with another line: it replaces the one about the same entry, or comes last.
   *
   * @param name the file, with or without its ending
   * @throws Problems when there is no such file, or when it is more than a line
   */
  public LexiconTexts put(String name, String line) {
    String file = known(name);
    if (line.isBlank() || line.lines().count() > 1) {
      throw Problems.of(file, 0, "", "an entry is one line", "write term, tab, weight, tab, note");
    }
    List<String> lines = new ArrayList<>(lines(file));
    int at = LineChange.indexOf(file, lines, line);
    if (at < 0) {
      lines.add(line);
    } else {
      lines.set(at, line);
    }
    return with(file, lines);
  }

  /** The same without the line about an entry; the line begins with the entry's columns. */
  public LexiconTexts without(String name, String entry) {
    String file = known(name);
    List<String> lines = new ArrayList<>(lines(file));
    int at = LineChange.indexOf(file, lines, entry);
    if (at < 0) {
      throw Problems.of(file, 0, entry, "has no such entry", "look with search in the file");
    }
    lines.remove(at);
    return with(file, lines);
  }

  private String known(String name) {
    String file = name.endsWith(ENDING) ? name : name + ENDING;
    if (!files.containsKey(file) && !file.equals(LexiconFiles.OVERLAYS)) {
      String mend = "known are " + String.join(", ", files.keySet());
      throw Problems.of(file, 0, "", "is no lexicon", mend);
    }
    return file;
  }

  /** The same with other lines in one file. */
  LexiconTexts with(String file, List<String> lines) {
    SortedMap<String, String> changed = new TreeMap<>(files);
    changed.put(file, String.join("\n", lines) + (lines.isEmpty() ? "" : "\n"));
    return new LexiconTexts(changed);
  }

  /**
   * These texts with changes that were made to an older version of them: a changed line is replaced
   * where it stands, a new line comes to the end of its file.
   *
   * @throws Problems naming each line that somebody else has changed meanwhile
   */
  public LexiconTexts with(List<LineChange> changes) {
    LexiconTexts merged = this;
    List<Problem> conflicts = new ArrayList<>();
    for (LineChange change : changes) {
      List<String> lines = new ArrayList<>(merged.lines(change.file()));
      int at = change.before().map(lines::indexOf).orElse(lines.size());
      if (at < 0) {
        conflicts.add(change.conflict());
        continue;
      }
      if (change.before().isPresent()) {
        lines.remove(at);
      }
      change.after().ifPresent(line -> lines.add(at, line));
      merged = merged.with(change.file(), lines);
    }
    if (!conflicts.isEmpty()) {
      throw new Problems(conflicts);
    }
    return merged;
  }
}
