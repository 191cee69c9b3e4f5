package io.tingfeng.demo;

import io.tingfeng.index.IndexUnusableException;
import io.tingfeng.index.lucene.LuceneMentionIndex;
import io.tingfeng.model.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The folder in which the demo plays: a workspace like any other, made afresh each time. */
final class Premises {
  /** Only a folder that holds this file is ever removed. */
  static final String MARKER = ".tingfeng-demo";

  private final Path folder;

  private Premises(Path folder) {
    this.folder = folder;
  }

  /**
   * An empty folder; an earlier demo in it is removed.
   *
   * @throws Problems when something else lies there
   * @throws io.tingfeng.index.IndexLockedException when a program works in it
   */
  static Premises cleared(Path folder) throws IOException {
    if (isEmpty(folder)) {
      Files.createDirectories(folder);
    } else if (Files.exists(folder.resolve(MARKER))) {
      makeSureThatNobodyWorks(folder);
      empty(folder);
    } else {
      throw Problems.of(
          "--out",
          0,
          "",
          folder + " holds something that no demo has made",
          "name another folder, or empty it yourself");
    }
    Files.writeString(
        folder.resolve(MARKER), "Made by ./tingfeng demo, which removes this folder next time.\n");
    return new Premises(folder);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  private static void makeSureThatNobodyWorks(Path folder) {
    Path index = folder.resolve("data").resolve("index");
    if (!Files.isDirectory(index)) {
      return;
    }
    try {
      LuceneMentionIndex.open(index).close();
    } catch (IndexUnusableException e) {
      // It is about to be removed.
    }
  }

  /** The marker goes last: what was left half removed can be removed again. */
  private static void empty(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      if (!path.equals(folder) && !path.equals(folder.resolve(MARKER))) {
        Files.delete(path);
      }
    }
  }

  /**
   * Puts in what a workspace has.
   *
   * @param lexicons the folder whose lexicons are copied; the brands are the demo's own
   * @param addresses name of a site to host and port
   */
  void furnish(Path lexicons, Map<String, String> addresses) throws IOException {
    Path own = Files.createDirectories(folder.resolve("lexicons"));
    try (Stream<Path> files = Files.list(lexicons)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, own.resolve(file.getFileName()));
      }
    }
    Files.deleteIfExists(own.resolve("brands.yml"));
    Files.writeString(own.resolve("brands.yml"), resource("brands.yml"));
    Files.writeString(folder.resolve("settings.yml"), resource("settings.yml"));
    String sources = resource("sources.yml");
    for (Map.Entry<String, String> address : addresses.entrySet()) {
      sources = sources.replace("${" + address.getKey() + "}", address.getValue());
    }
    Files.writeString(folder.resolve("sources.yml"), sources);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Premises.class.getResourceAsStream("/demo/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
