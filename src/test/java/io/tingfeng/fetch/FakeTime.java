package io.tingfeng.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A clock that moves when somebody pauses. */
final class FakeTime implements InstantSource, Pause {
  static final Instant START = Instant.parse("2026-11-19T04:00:00Z");

  private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
  private Instant now = START;

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public void of(Duration length) {
    pauses.add(length);
    forward(length);
  }

  synchronized void forward(Duration length) {
    now = now.plus(length);
  }

  List<Duration> pauses() {
    return List.copyOf(pauses);
  }
}
