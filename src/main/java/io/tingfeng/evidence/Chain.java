package io.tingfeng.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The append-only chain over all captures of an archive, one line each, in {@code chain.tsv}.
 * Whoever changes, drops or inserts a line breaks the digests of all that follow.
 */
final class Chain {
  static final String FILE = "chain.tsv";

  private final Path file;
  private final boolean isBroken;
  private Optional<Link> last;
  private long captures;

  private Chain(Path file, boolean isBroken, Optional<Link> last, long captures) {
    this.file = file;
    this.isBroken = isBroken;
    this.last = last;
    this.captures = captures;
  }

  /** The chain of a folder; a half line that a crash left is cut off. */
  static Chain open(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        return new Chain(file, false, Optional.empty(), 0);
      }
      mend(file);
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      long captures =
          lines.stream()
              .flatMap(line -> Link.parse(line).stream())
              .filter(link -> link.act() == Link.Act.KEPT)
              .count();
      Optional<Link> last = lines.isEmpty() ? Optional.empty() : Link.parse(lines.getLast());
      return new Chain(file, last.isEmpty() && !lines.isEmpty(), last, captures);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void mend(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    if (end < bytes.length) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(end);
      }
    }
  }

  /** The id of the next capture. */
  EvidenceId nextId() {
    return EvidenceId.of(captures + 1);
  }

  /** The digest of the last line, which stands for all before it. */
  String head() {
    return last.map(Link::hash).orElse(Link.NOTHING);
  }

  void kept(EvidenceId id, Instant at, long bytes, String sha256, String blocks) {
    append(Link.Act.KEPT, at, id, id.file(), bytes, sha256, blocks);
    captures++;
  }

  void removed(EvidenceId id, Instant at, String why, String sha256) {
    String note = why.replaceAll("[\\p{Cntrl}\\s]+", " ");
    append(Link.Act.REMOVED, at, id, note, 0, sha256, Link.NOTHING);
  }

  private void append(
      Link.Act act,
      Instant at,
      EvidenceId id,
      String note,
      long bytes,
      String sha256,
      String blocks) {
    if (isBroken) {
      throw new EvidenceException("the last line of " + file + " was changed; run evidence verify");
    }
    Link link =
        new Link(
            last.map(Link::number).orElse(0L) + 1,
            act,
            at,
            id,
            note,
            bytes,
            sha256,
            blocks,
            head());
    byte[] line = (link.line() + '\n').getBytes(StandardCharsets.UTF_8);
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      ByteBuffer rest = ByteBuffer.wrap(line);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    last = Optional.of(link);
  }
}
