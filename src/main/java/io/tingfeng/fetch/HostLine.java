package io.tingfeng.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The queue in front of one host: one request at a time, and a pause between two. Whoever holds the
 * door may touch the rest.
 */
final class HostLine {
  private final ReentrantLock door = new ReentrantLock(true);
  private Instant started = Instant.MIN;
  private Instant ended = Instant.MIN;

  void enter() throws InterruptedException {
    door.lockInterruptibly();
  }

  void leave() {
    door.unlock();
  }

  /**
   * When the next request may begin: an interval after the last one began, and a host that took
   * long to answer gets as long a rest.
   */
  Instant turn(Duration interval) {
    if (started.equals(Instant.MIN)) {
      return Instant.MIN;
    }
    Instant rested = ended.plus(Duration.between(started, ended));
    Instant paced = started.plus(interval);
    return paced.isAfter(rested) ? paced : rested;
  }

  void begin(Instant now) {
    started = now;
    ended = now;
  }

  void end(Instant now) {
    ended = now;
  }
}
