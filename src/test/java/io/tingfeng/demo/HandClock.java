package io.tingfeng.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that is moved by hand. */
public final class HandClock implements InstantSource {
  private volatile Instant now;

  public HandClock(Instant now) {
    this.now = now;
  }

  @Override
  public Instant instant() {
    return now;
  }

  /** Moves it on. */
  public void forward(Duration length) {
    now = now.plus(length);
  }

  /** Sets it. */
  public void set(Instant time) {
    now = time;
  }
}
