package io.tingfeng.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Saves what can be read of a damaged index folder. */
public final class Salvage {
  private Salvage() {}

  /**
   * What was saved.
   *
   * @param lost mentions in segments that could not be read
   */
  public record Result(long lost, int segments) {}

  /**
   * Drops the segments of a folder that cannot be read; the others stay as they are. Work on a
   * copy.
   *
   * @throws IOException when not even the list of segments can be read
   */
  public static Result repair(Path folder) throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        CheckIndex check = new CheckIndex(directory)) {
      CheckIndex.Status status = check.checkIndex();
      if (status.missingSegments) {
        throw new IOException("the list of segments in " + folder + " cannot be read");
      }
      if (!status.clean) {
        check.exorciseIndex(status);
      }
      return new Result(status.totLoseDocCount, status.numBadSegments);
    }
  }
}
