package io.tingfeng.fetch;

import io.tingfeng.model.SourceId;
import io.tingfeng.model.Words;
import java.time.Instant;
import java.util.Optional;

/**
 * One visit of a source (采集一次) and how it ended. Visits are stored, failed ones too: silence is
 * never read as calm.
 *
 * @param result how it ended
 * @param cause why it did not go well, or what about it was odd, as one word
 * @param detail the same in words; empty when all went well
 * @param pages pages that were fetched, unchanged ones included
 * @param posts posts that were read
 * @param mentions mentions of watched brands in those that were new or had changed
 * @param newestAt when the newest of the posts was published; empty when no post named a time
 * @param nextAt when the source is due again
 */
public record Visit(
    SourceId source,
    Instant startedAt,
    Instant endedAt,
    Result result,
    Optional<Cause> cause,
    String detail,
    int pages,
    int posts,
    int mentions,
    Optional<Instant> newestAt,
    Instant nextAt) {

  /** How a visit ended. */
  public enum Result {
    OK,
    UNCHANGED,
    LIMITED,
    REFUSED,
    FAILED,
    UNREADABLE;

    /** Whether the source answered as it should. */
    public boolean isGood() {
      return this == OK || this == UNCHANGED;
    }

    /** The word in files and answers. */
    public String word() {
      return Words.of(this);
    }
  }
}
