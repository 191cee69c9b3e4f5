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
}
