package io.tingfeng.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Sends a request when it is the turn of its host: not while the host rests or is stopped, not
 * beyond its budget of the day, one at a time and a pause apart.
 */
final class Courier {
  private static final Reply CUT_OFF =
      new Reply.Ended(new FetchOutcome.Failed("the program is going down", Cause.INTERRUPTED));

  private final Wire wire;
  private final HostLines lines;
  private final FetchSettings settings;
  private final InstantSource clock;
  private final Waits waits;
  private final RandomGenerator random = RandomGenerator.getDefault();

  Courier(Wire wire, HostLines lines, FetchSettings settings, InstantSource clock, Waits waits) {
    this.wire = wire;
    this.lines = lines;
    this.settings = settings;
    this.clock = clock;
    this.waits = waits;
  }

  /** The answer of one host, or why there is none; blocks until it is the host's turn. */
  Reply send(Errand errand) {
    HostLine line = lines.of(Host.of(errand.address()));
    if (waits.isOver()) {
      return CUT_OFF;
    }
    try {
      line.enter();
      try {
        return inTurn(line, errand);
      } finally {
        line.leave();
      }
    } catch (InterruptedException e) {
      if (!waits.isOver()) {
        Thread.currentThread().interrupt();
      }
      return CUT_OFF;
    }
  }

  private Reply inTurn(HostLine line, Errand errand) throws InterruptedException {
    Optional<FetchOutcome> closed = awaited(line, errand.interval());
    if (closed.isPresent()) {
      return new Reply.Ended(closed.get());
    }
    line.begin(clock.instant());
    Reply reply = wire.get(errand);
    line.end(clock.instant());
    return settled(line.account(), reply);
  }

  /** Waits for the turn of a host; says why there will be none. */
  private Optional<FetchOutcome> awaited(HostLine line, Duration least)
      throws InterruptedException {
    Instant now = clock.instant();
    Optional<FetchOutcome> closed = closed(line.account(), now);
    Duration interval = line.account().slowed(least);
    Instant turn = line.turn(now, interval);
    if (closed.isPresent() || !turn.isAfter(now)) {
      return closed;
    }
    if (turn.isAfter(now.plus(settings.patience()))) {
      return limited("the next turn of the host is far away", turn, Cause.PACE);
    }
    waits.of(Duration.between(now, turn).plus(stretch(interval)));
    // The operator may have stopped the host meanwhile.
    return closed(line.account(), clock.instant());
  }

  private Optional<FetchOutcome> closed(HostAccount account, Instant now) {
    HostState state = account.state(now);
    if (state.stopped().isPresent()) {
      String reason = state.host() + " is stopped: " + state.stopped().get();
      return Optional.of(new FetchOutcome.Refused(reason, Cause.STOPPED));
    }
    if (state.quietUntil().isAfter(now)) {
      return limited(state.host() + " asked for a rest", state.quietUntil(), Cause.BACK_OFF);
    }
    if (account.requestsToday(now) >= settings.requestsPerHostAndDay()) {
      LocalDate tomorrow = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1);
      Instant midnight = tomorrow.atStartOfDay(ZoneOffset.UTC).toInstant();
      return limited("the requests of the day are spent", midnight, Cause.BUDGET);
    }
    return Optional.empty();
  }

  /** Requests that come like clockwork look, and weigh, like an attack. */
  private Duration stretch(Duration interval) {
    return Duration.ofNanos((long) (interval.toNanos() * settings.jitter() * random.nextDouble()));
  }

  private static Reply settled(HostAccount account, Reply reply) {
    if (!(reply instanceof Reply.Answer answer)) {
      return reply;
    }
    if (answer.status() != 429 && answer.status() != 503) {
      account.calm();
      return answer;
    }
    Cause cause = answer.status() == 429 ? Cause.RATE : Cause.UNAVAILABLE;
    Optional<Duration> wish = RetryAfter.read(answer.header("Retry-After"), answer.at());
    int strikes = account.state(answer.at()).strikes();
    Instant until = answer.at().plus(BackOff.rest(cause, strikes, wish));
    account.rest(until);
    return new Reply.Ended(
        new FetchOutcome.Limited("status " + answer.status(), until, cause), answer.took());
  }

  private static Optional<FetchOutcome> limited(String reason, Instant until, Cause cause) {
    return Optional.of(new FetchOutcome.Limited(reason, until, cause));
  }
}
