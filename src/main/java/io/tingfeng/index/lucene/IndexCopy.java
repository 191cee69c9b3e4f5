package io.tingfeng.index.lucene;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Copies the newest commit of an index folder, also while another process writes to it. */
public final class IndexCopy {
  /** A commit may be merged away under our hands; the next one is then taken. */
  private static final int ATTEMPTS = 10;

  private IndexCopy() {}

  /**
   * Copies into an empty folder.
   *
   * @throws IOException when the folder cannot be read or written
   */
  public static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (int attempt = 1; ; attempt++) {
      try (Directory directory = FSDirectory.open(from)) {
        for (String name : SegmentInfos.readLatestCommit(directory).files(true)) {
          Path target = to.resolve(name);
          if (!Files.exists(target)) {
            Files.copy(from.resolve(name), target);
          }
        }
        return;
      } catch (NoSuchFileException | FileNotFoundException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }
}
