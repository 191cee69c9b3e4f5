package io.tingfeng.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Remembers the messages of the last minute, so that a robot is never asked for more. */
final class RateWindow {
  static final Duration MINUTE = Duration.ofSeconds(60);

  private final int most;
  private final Deque<Instant> sent = new ArrayDeque<>();

  RateWindow(int most) {
    this.most = most;
  }

  /** How long the next message must wait; zero when it may go. */
  synchronized Duration wait(Instant now) {
    while (!sent.isEmpty() && !sent.getFirst().plus(MINUTE).isAfter(now)) {
      sent.removeFirst();
    }
    return sent.size() < most ? Duration.ZERO : Duration.between(now, sent.getFirst().plus(MINUTE));
  }

  /** A message went out. */
  synchronized void sent(Instant at) {
    sent.addLast(at);
  }
}
