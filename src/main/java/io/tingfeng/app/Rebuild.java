package io.tingfeng.app;

import io.tingfeng.cli.NothingYetException;
import io.tingfeng.cli.ReanalyzeCommand.Salvaged;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.lucene.LuceneMentionIndex;
import io.tingfeng.index.lucene.Salvage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** Puts a damaged index aside and a copy in its place that holds what can still be read. */
final class Rebuild {
  private Rebuild() {}

  static Salvaged salvage(Path workspace) {
    Path index = workspace.resolve("data").resolve("index");
    if (!Files.isDirectory(index)) {
      throw new NothingYetException(workspace);
    }
    try {
      Path aside = free(index.resolveSibling("index-damaged"));
      Files.move(index, aside, StandardCopyOption.ATOMIC_MOVE);
      copy(aside, index);
      Salvage.repair(index);
      try (MentionIndex saved = LuceneMentionIndex.openForReading(index)) {
        return new Salvaged(saved.status().mentions(), aside);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path free(Path wanted) {
    Path place = wanted;
    for (int number = 2; Files.exists(place); number++) {
      place = wanted.resolveSibling(wanted.getFileName() + "-" + number);
    }
    return place;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
