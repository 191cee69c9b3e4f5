package io.tingfeng.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The queue in front of one host: one request at a time, and a pause between two. Whoever holds the
 * door may touch the rest.
 */
final class HostLine {
  private static final Duration LONGEST_REST = Duration.ofMinutes(1);

  private final ReentrantLock door = new ReentrantLock(true);
  private final HostAccount account;
  private Instant started = Instant.MIN;
  private Instant ended = Instant.MIN;

  HostLine(HostAccount account) {
    this.account = account;
  }

  void enter() throws InterruptedException {
    door.lockInterruptibly();
  }

  void leave() {
    door.unlock();
  }

  HostAccount account() {
    return account;
  }

  /**
   * When the next request may begin: an interval after the last one had ended, for a request may
   * have reached the host at any time before; and a host that took long to answer gets as long a
   * rest, up to a minute.
   */
  Instant turn(Instant now, Duration interval) {
    if (started.equals(Instant.MIN)) {
      return now;
    }
    if (started.isAfter(now)) {
      // The clock was set back.
      started = now;
      ended = now;
    }
    Duration took = Duration.between(started, ended);
    Instant rested = ended.plus(took.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : took);
    Instant paced = ended.plus(interval);
    return paced.isAfter(rested) ? paced : rested;
  }

  void begin(Instant now) {
    started = now;
    ended = now;
    account.count(now);
  }

  void end(Instant now) {
    ended = now.isBefore(started) ? started : now;
  }

  /** Closes the line when nobody stands in it and nobody came since a time; says whether. */
  boolean retire(Instant since) {
    if (!door.tryLock()) {
      return false;
    }
    try {
      boolean idle = !door.hasQueuedThreads() && ended.isBefore(since);
      if (idle) {
        account.flush();
      }
      return idle;
    } finally {
      door.unlock();
    }
  }
}
