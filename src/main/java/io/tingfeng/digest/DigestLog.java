package io.tingfeng.digest;

import java.time.Instant;
import java.time.LocalDate;

/** The port that remembers which digests have left, so that none is lost and none doubled. */
public interface DigestLog {

  /** Whether the digest of a day has left. */
  boolean sent(String subscription, LocalDate date);

  /** Notes that the digest of a day has left; a second note changes nothing. */
  void markSent(String subscription, LocalDate date, Instant at);
}
