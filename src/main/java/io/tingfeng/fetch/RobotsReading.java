package io.tingfeng.fetch;

import io.tingfeng.model.Words;
import java.time.Instant;

/**
 * What became of asking for a robots.txt.
 *
 * @param origin scheme, host and port, as {@code https://host:port}
 * @param status the status of the last answer; 0 when there was none
 * @param digest SHA-256 of the file in hexadecimal; empty without one
 */
public record RobotsReading(String origin, Instant at, Verdict verdict, int status, String digest) {

  /** What RFC 9309 makes of it. */
  public enum Verdict {
    /** There is a file and its rules hold. */
    RULES,
    /** There is none (4xx): everything is allowed. */
    NO_FILE,
    /** It cannot be had (5xx, no answer): nothing is allowed for now. */
    UNREACHABLE;

    /** The word in files and answers. */
    public String word() {
      return Words.of(this);
    }
  }

  /** Whether an earlier reading said the same. */
  public boolean saysTheSameAs(RobotsReading earlier) {
    return verdict == earlier.verdict && digest.equals(earlier.digest);
  }
}
