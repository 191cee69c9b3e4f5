package io.tingfeng.privacy;

import io.tingfeng.model.Words;
import java.time.Instant;

/**
 * Something that was done to personal data, for the log that proves it.
 *
 * @param actor who did it
 * @param subject the post that was looked at, or the keyed digest of what was erased
 * @param reason as given
 * @param detail what came of it, in words
 */
public record Act(
    Instant at, Kind kind, String actor, String subject, String reason, String detail) {

  /** What can be done. */
  public enum Kind {
    REVEALED,
    ERASED,
    OPTED_OUT,
    OPTED_IN;

    /** The word in files and answers. */
    public String word() {
      return Words.of(this);
    }
  }
}
