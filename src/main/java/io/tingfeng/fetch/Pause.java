package io.tingfeng.fetch;

import java.time.Duration;

/** Lets time pass; tests hand in one that moves their clock. */
@FunctionalInterface
public interface Pause {

  /**
   * Returns after a span of time.
   *
   * @throws InterruptedException when the program goes down meanwhile
   */
  void of(Duration length) throws InterruptedException;

  /** How much faster its time runs than that of the people who wait: 1 on the real clock. */
  default long speed() {
    return 1;
  }
}
