package io.tingfeng.evidence;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of the chain: what was kept or removed, and the digest of all before it.
 *
 * @param number counted from 1
 * @param act what happened
 * @param note the file name of a capture, or why one was removed
 * @param sha256 of the WARC file
 * @param blocks digest of the list of its blocks
 * @param previous the digest of the line before; 64 zeros for the first
 */
record Link(
    long number,
    Act act,
    Instant at,
    EvidenceId id,
    String note,
    long bytes,
    String sha256,
    String blocks,
    String previous) {
  static final String NOTHING = "0".repeat(64);
  private static final int FIELDS = 10;

  /** What a line tells. */
  enum Act {
    KEPT,
    REMOVED
  }

  /** The digest of this line, which the next one holds. */
  String hash() {
    return Sha256.of(text());
  }

  /** The line without its digest. */
  private String text() {
    return String.join(
        "\t",
        Long.toString(number),
        act.name(),
        at.toString(),
        id.value(),
        note,
        Long.toString(bytes),
        sha256,
        blocks,
        previous);
  }

  /** The line as it stands in the file. */
  String line() {
    return text() + '\t' + hash();
  }

  /** The link that a line holds; empty when the line is not as it was written. */
  static Optional<Link> parse(String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length != FIELDS) {
      return Optional.empty();
    }
    try {
      Link link =
          new Link(
              Long.parseLong(fields[0]),
              Act.valueOf(fields[1]),
              Instant.parse(fields[2]),
              new EvidenceId(fields[3]),
              fields[4],
              Long.parseLong(fields[5]),
              fields[6],
              fields[7],
              fields[8]);
      return link.line().equals(line) ? Optional.of(link) : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
