package io.tingfeng.evidence;

import io.tingfeng.fetch.Exchange;
import io.tingfeng.model.BrandId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The folder of captures: a WARC file each, the digests of its blocks, and the chain over all.
 * Files are never changed; a removed one leaves its line in the chain. Safe for many threads.
 */
public final class Archive {
  /** The folder in a workspace. */
  public static final String FOLDER = "data/evidence";

  private final Path folder;
  private final String software;
  private final ExhibitStore exhibits;
  private Optional<Chain> chain = Optional.empty();

  /**
   * An archive; the folder is made when the first capture is kept.
   *
   * @param software name and version of this program, as written into every file
   */
  public Archive(Path folder, String software, ExhibitStore exhibits) {
    this.folder = folder;
    this.software = software;
    this.exhibits = exhibits;
  }

  /**
   * What a capture is about.
   *
   * @param post the post that the page shows, as {@link io.tingfeng.model.PostId#key}
   */
  public record Matter(Occasion occasion, Optional<String> post, Optional<BrandId> brand) {}

  /**
   * Keeps what went over the wire.
   *
   * @param exchanges at least one
   * @throws UncheckedIOException when the disk refuses; then nothing is in the chain
   */
  public synchronized Exhibit keep(List<Exchange> exchanges, Matter matter, Instant at) {
    try {
      Files.createDirectories(folder);
      EvidenceId id = chain().nextId();
      byte[] file = WarcFile.of(software, id, matter.occasion(), at, exchanges);
      byte[] blocks = Blocks.of(file).getBytes(StandardCharsets.US_ASCII);
      write(id.file(), file);
      write(id.blocks(), blocks);
      String sha256 = Sha256.of(file);
      chain().kept(id, at, file.length, sha256, Sha256.of(blocks));
      Exhibit exhibit =
          new Exhibit(
              id,
              exchanges.getFirst().address(),
              matter.post(),
              matter.brand(),
              matter.occasion(),
              at,
              exchanges.getLast().status(),
              file.length,
              sha256,
              Optional.empty(),
              Optional.empty());
      exhibits.save(exhibit);
      return exhibit;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Removes the files of a capture; that it was there, and why it went, stays in the chain.
   *
   * @throws EvidenceException when it is held
   */
  public synchronized void remove(Exhibit exhibit, String why, Instant at) {
    if (exhibit.held().isPresent()) {
      throw new EvidenceException(exhibit.id() + " is held: " + exhibit.held().get());
    }
    try {
      // The chain first: a file that is there although it is said to be gone harms nobody.
      chain().removed(exhibit.id(), at, why, exhibit.sha256());
      Files.deleteIfExists(folder.resolve(exhibit.id().file()));
      Files.deleteIfExists(folder.resolve(exhibit.id().blocks()));
      exhibits.save(exhibit.removedFor(why));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The digest that stands for all captures so far, for a time-stamping authority or a notary. */
  public synchronized String head() {
    return chain().head();
  }

  /**
   * Keeps the answer of a time-stamping authority beside the chain, with the request.
   *
   * @return the file of the answer
   */
  public synchronized Path stamped(TimeStamp stamp, byte[] answer) {
    String name = "stamp-" + head().substring(0, 16);
    try {
      write(name + ".tsq", stamp.request());
      write(name + ".tsr", answer);
      return folder.resolve(name + ".tsr");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the files are. */
  public Path folder() {
    return folder;
  }

  private Chain chain() {
    if (chain.isEmpty()) {
      chain = Optional.of(Chain.open(folder));
    }
    return chain.get();
  }

  /** Whole or not at all, also when the power fails. */
  private void write(String name, byte[] bytes) throws IOException {
    Path half = folder.resolve(name + ".half");
    Files.write(
        half,
        bytes,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE,
        StandardOpenOption.DSYNC);
    Files.move(half, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }
}
