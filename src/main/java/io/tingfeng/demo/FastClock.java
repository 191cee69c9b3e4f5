package io.tingfeng.demo;

import io.tingfeng.fetch.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that stands at a past time, then runs fast until it has caught up with the present. It
 * never runs beyond a limit that others push on, so that on a slow machine the days last longer and
 * nothing is missed.
 */
public final class FastClock implements InstantSource, Pause {
  private final InstantSource real;
  private final Pause pause;
  private final long speed;
  private Instant shown;
  private Instant limit;
  private Instant seen = Instant.MIN;

  /**
   * A clock that stands still until it is started.
   *
   * @param real the present, with which it catches up
   * @param pause lets real time pass
   * @param start the time at which it stands
   * @param length how long it takes to catch up when nobody holds it back
   */
  public FastClock(InstantSource real, Pause pause, Instant start, Duration length) {
    this.real = real;
    this.pause = pause;
    this.shown = start;
    this.limit = start;
    Duration days = Duration.between(start, real.instant()).plus(length);
    this.speed = Math.max(1, days.toMillis() / Math.max(1, length.toMillis()));
  }

  /** Begins to run; until then it stands still. */
  public synchronized void start() {
    seen = real.instant();
  }

  /** How far it may run; a time before an earlier limit changes nothing. */
  synchronized void letRunTo(Instant time) {
    limit = time.isAfter(limit) ? time : limit;
  }

  @Override
  public synchronized Instant instant() {
    if (seen.equals(Instant.MIN)) {
      return shown;
    }
    Instant present = real.instant();
    Instant ran = shown.plus(Duration.between(seen, present).multipliedBy(speed));
    seen = present;
    Instant bound = limit.isBefore(present) ? limit : present;
    Instant next = ran.isBefore(bound) ? ran : bound;
    shown = next.isAfter(shown) ? next : shown;
    return shown;
  }

  /** Whether it shows the present, to the second. */
  boolean hasArrived() {
    return !instant().isBefore(real.instant().minusSeconds(1));
  }

  /** How many times as fast as the real one it runs when nobody holds it back. */
  long speed() {
    return speed;
  }

  @Override
  public void of(Duration length) throws InterruptedException {
    pause.of(length.dividedBy(speed));
  }
}
