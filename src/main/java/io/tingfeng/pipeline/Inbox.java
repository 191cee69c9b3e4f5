package io.tingfeng.pipeline;

import io.tingfeng.extract.rows.RowFault;
import io.tingfeng.extract.rows.RowFile;
import io.tingfeng.fetch.Visit;
import io.tingfeng.model.InboxSource;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads the files that people drop into a folder. A file that was read moves to {@code done}; the
 * rows of it that failed are kept aside in {@code failed}, each with its number and the reason.
 */
final class Inbox {
  private final Import imports;

  Inbox(Import imports) {
    this.imports = imports;
  }

  /**
   * What the folder held.
   *
   * @param detail what went wrong, in words
   */
  record Emptied(Visit.Result result, String detail, int files, long posts, long mentions) {}

  /** Imports all files that wait. */
  Emptied empty(InboxSource source) {
    List<String> notes = new ArrayList<>();
    long posts = 0;
    long mentions = 0;
    int files = 0;
    try {
      Files.createDirectories(source.folder());
      for (Path file : waiting(source.folder())) {
        Import.Result result = one(source, file, notes);
        files++;
        posts += result.posts();
        mentions += result.mentions();
      }
    } catch (IOException e) {
      return new Emptied(
          Visit.Result.FAILED, String.valueOf(e.getMessage()), files, posts, mentions);
    }
    Visit.Result result = files == 0 ? Visit.Result.UNCHANGED : Visit.Result.OK;
    return new Emptied(result, String.join("; ", notes), files, posts, mentions);
  }

  private static List<Path> waiting(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).filter(RowFile::isOne).sorted().toList();
    }
  }

  private Import.Result one(InboxSource source, Path file, List<String> notes) throws IOException {
    String name = String.valueOf(file.getFileName());
    Path failed = source.folder().resolve("failed").resolve(name + ".failed.txt");
    Import.Result result;
    try (Aside aside = new Aside(failed)) {
      result = imports.run(file, source.profile(), aside::keep, rows -> {});
    }
    if (result.faults() > 0) {
      notes.add(name + ": " + result.faults() + " rows failed, see failed/" + name + ".failed.txt");
    }
    // Only now: a crash before it reads the file again, and the same posts overwrite themselves.
    Path done = Files.createDirectories(source.folder().resolve("done"));
    Files.move(file, done.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    return result;
  }

  /** The file of failed rows, made when the first one comes. */
  private static final class Aside implements AutoCloseable {
    private final Path file;
    private final List<BufferedWriter> open = new ArrayList<>(1);

    Aside(Path file) {
      this.file = file;
    }

    void keep(RowFault fault) {
      try {
        if (open.isEmpty()) {
          Files.createDirectories(file.getParent());
          open.add(Files.newBufferedWriter(file));
        }
        open.getFirst().write(fault.number() + "\t" + fault.reason() + "\t" + fault.row() + "\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      for (BufferedWriter writer : open) {
        writer.close();
      }
    }
  }
}
