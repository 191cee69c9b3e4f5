package io.tingfeng.fetch;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * Pauses that can all be broken off when the program goes down. Nobody is interrupted outside of a
 * pause: an interrupt would close the files that a thread writes.
 */
final class Waits implements Pause {
  private final Pause pause;
  private final Set<Thread> waiting = new HashSet<>();
  private boolean over;

  Waits(Pause pause) {
    this.pause = pause;
  }

  @Override
  public void of(Duration length) throws InterruptedException {
    enter();
    try {
      pause.of(length);
    } finally {
      leave();
    }
  }

  /** Breaks off all pauses, those to come included. */
  synchronized void end() {
    over = true;
    waiting.forEach(Thread::interrupt);
  }

  /** Whether the program goes down. */
  synchronized boolean isOver() {
    return over;
  }

  private synchronized void enter() throws InterruptedException {
    if (over) {
      throw new InterruptedException("the program is going down");
    }
    waiting.add(Thread.currentThread());
  }

  private synchronized void leave() {
    waiting.remove(Thread.currentThread());
    if (over) {
      // The call to end came from here, and has been heard.
      Thread.interrupted();
    }
  }
}
