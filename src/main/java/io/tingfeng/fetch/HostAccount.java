package io.tingfeng.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What a host is owed, kept in memory and written down where it must outlive a restart: a rest at
 * once, the count of requests now and then. A crash forgets a few requests, never a rest.
 */
final class HostAccount {
  private static final Duration RECHECK = Duration.ofSeconds(1);
  private static final Duration FLUSH = Duration.ofMinutes(1);
  private static final int MOST_UNWRITTEN = 50;
  private static final int MOST_SLOWED = 7;

  /** A host that asks for a rest after every tenth request must not find us as fast as before. */
  private static final int CALM_ANSWERS = 20;

  private final HostStore store;
  private HostState state;
  private Instant readAt = Instant.MIN;
  private LocalDate day = LocalDate.MIN;
  private int requests;
  private int unwritten;
  private int calmAnswers;
  private Instant flushedAt = Instant.MIN;

  HostAccount(Host host, HostStore store) {
    this.store = store;
    this.state = HostState.unknown(host);
  }

  /** The state of the host, read anew after a moment: the kill switch may come from elsewhere. */
  HostState state(Instant now) {
    if (readAt.isBefore(now.minus(RECHECK)) || readAt.isAfter(now)) {
      state = store.state(state.host());
      readAt = now;
    }
    return state;
  }

  int requestsToday(Instant now) {
    turn(day(now));
    return requests;
  }

  void count(Instant now) {
    turn(day(now));
    requests++;
    unwritten++;
    if (unwritten >= MOST_UNWRITTEN || flushedAt.isBefore(now.minus(FLUSH))) {
      flush();
      flushedAt = now;
    }
  }

  /** The interval for this host: each strike adds it once more, up to eight times. */
  Duration slowed(Duration interval) {
    return interval.multipliedBy(1L + Math.min(state.strikes(), MOST_SLOWED));
  }

  void rest(Instant until) {
    calmAnswers = 0;
    state = new HostState(state.host(), state.stopped(), until, state.strikes() + 1);
    store.rest(state.host(), until, state.strikes());
  }

  /** The host answered without asking for a rest; many such answers take a strike away. */
  void calm() {
    calmAnswers++;
    if (state.strikes() > 0 && calmAnswers >= CALM_ANSWERS) {
      calmAnswers = 0;
      int fewer = state.strikes() - 1;
      state = new HostState(state.host(), state.stopped(), state.quietUntil(), fewer);
      store.rest(state.host(), state.quietUntil(), fewer);
    }
  }

  void flush() {
    if (unwritten > 0) {
      store.count(state.host(), day, unwritten);
      unwritten = 0;
    }
  }

  private void turn(LocalDate today) {
    if (!today.equals(day)) {
      flush();
      day = today;
      requests = store.requests(state.host()).getOrDefault(today, 0);
    }
  }

  private static LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }
}
