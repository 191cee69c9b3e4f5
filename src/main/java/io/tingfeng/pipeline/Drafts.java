package io.tingfeng.pipeline;

import io.tingfeng.model.Problems;
import io.tingfeng.sentiment.Edition;
import io.tingfeng.sentiment.LexiconTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The drafts of a workspace: one folder each under {@code drafts}, with the number of the edition
 * it was begun from in the file {@value #BASE}.
 */
final class Drafts {
  private static final String BASE = ".base";
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-]{1,40}");

  private final Path folder;

  Drafts(Path workspace) {
    this.folder = workspace.resolve("drafts");
  }

  List<Draft> all() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<String> names;
    try (Stream<Path> folders = Files.list(folder)) {
      names =
          folders
              .filter(one -> Files.exists(one.resolve(BASE)))
              .map(one -> String.valueOf(one.getFileName()))
              .sorted()
              .toList();
    }
    List<Draft> drafts = new java.util.ArrayList<>();
    for (String name : names) {
      drafts.add(draft(name));
    }
    return drafts;
  }

  /** A draft by its name. */
  Draft draft(String name) throws IOException {
    Path own = place(name);
    if (!Files.exists(own.resolve(BASE))) {
      throw Problems.of(name, 0, "", "is no draft", "begin one: lexicon draft " + name);
    }
    int base = Integer.parseInt(Files.readString(own.resolve(BASE)).strip());
    return new Draft(name, base, own, LexiconTexts.read(own).version());
  }

  /** Begins a draft with the texts of an edition. */
  Draft begin(String name, Edition base, LexiconTexts texts) throws IOException {
    if (Files.exists(place(name))) {
      throw Problems.of(name, 0, "", "is a draft already", "go on with it, or choose a new name");
    }
    return save(name, base, texts);
  }

  /** Makes a draft say something else. */
  Draft save(String name, Edition base, LexiconTexts texts) throws IOException {
    texts.write(place(name));
    Files.writeString(place(name).resolve(BASE), base.number() + "\n");
    return draft(name);
  }

  /** Removes a draft and what it said; other files of its folder stay. */
  void drop(String name) throws IOException {
    Draft draft = draft(name);
    new LexiconTexts(new java.util.TreeMap<>()).write(draft.folder());
    Files.delete(draft.folder().resolve(BASE));
    try (Stream<Path> left = Files.list(draft.folder())) {
      if (left.findAny().isPresent()) {
        return;
      }
    }
    Files.delete(draft.folder());
  }

  /** A name never leads out of the folder. */
  private Path place(String name) {
    if (!NAME.matcher(name).matches()) {
      throw Problems.of(name, 0, "", "is no name for a draft", "write letters, digits, _ and -");
    }
    return folder.resolve(name);
  }
}
