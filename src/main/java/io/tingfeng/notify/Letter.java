package io.tingfeng.notify;

import io.tingfeng.model.Words;
import java.time.Instant;
import java.util.Optional;

/**
 * One notice on its way to one recipient.
 *
 * @param id names notice and recipient together
 * @param attempts how often it was tried
 * @param nextAt when it is due
 * @param reason why the last attempt failed; empty when none did
 * @param settledAt when it was sent or given up
 */
public record Letter(
    String id,
    Notice notice,
    Recipient recipient,
    State state,
    int attempts,
    Instant nextAt,
    String reason,
    Optional<Instant> settledAt) {

  /** Where a letter is. */
  public enum State {
    WAITING,
    SENT,
    GAVE_UP;

    /** The word in files and answers. */
    public String word() {
      return Words.of(this);
    }
  }
}
