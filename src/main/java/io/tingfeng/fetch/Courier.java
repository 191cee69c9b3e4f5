package io.tingfeng.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * Sends a request when it is the turn of its host: not while the host rests or is stopped, not
 * beyond its budget of the day, one at a time and a pause apart.
 */
final class Courier {
  private static final Duration FIRST_REST = Duration.ofSeconds(30);
  private static final Duration LONGEST_REST = Duration.ofHours(6);

  private final Wire wire;
  private final HostStore hosts;
  private final FetchSettings settings;
  private final InstantSource clock;
  private final Pause pause;
  private final RandomGenerator random = RandomGenerator.getDefault();
  private final Map<Host, HostLine> lines = new ConcurrentHashMap<>();

  Courier(Wire wire, HostStore hosts, FetchSettings settings, InstantSource clock, Pause pause) {
    this.wire = wire;
    this.hosts = hosts;
    this.settings = settings;
    this.clock = clock;
    this.pause = pause;
  }

  /** The answer of one host, or why there is none; blocks until it is the host's turn. */
  Reply get(HttpUrl address, Headers headers, Limits limits, Duration interval) {
    Host host = Host.of(address);
    HostLine line = lines.computeIfAbsent(host, name -> new HostLine());
    try {
      line.enter();
      try {
        return inTurn(line, host, address, headers, limits, interval);
      } finally {
        line.leave();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ended(new FetchOutcome.Failed("the program is going down", Cause.INTERRUPTED));
    }
  }

  private Reply inTurn(
      HostLine line, Host host, HttpUrl address, Headers headers, Limits limits, Duration interval)
      throws InterruptedException {
    HostState state = hosts.state(host);
    Optional<FetchOutcome> closed = closed(state).or(() -> tooFar(line, host, interval));
    if (closed.isPresent()) {
      return ended(closed.get());
    }
    await(line, interval);
    line.begin(clock.instant());
    HostState counted = state.counted(today());
    Reply reply = wire.get(address, headers, limits);
    line.end(clock.instant());
    return settled(counted, reply);
  }

  private Optional<FetchOutcome> closed(HostState state) {
    Instant now = clock.instant();
    if (state.stopped().isPresent()) {
      String reason = state.host() + " is stopped: " + state.stopped().get();
      return Optional.of(new FetchOutcome.Refused(reason, Cause.STOPPED));
    }
    if (state.quietUntil().isAfter(now)) {
      return limited(state.host() + " asked for a rest", state.quietUntil(), Cause.BACK_OFF);
    }
    if (state.requestsOn(today()) >= settings.requestsPerHostAndDay()) {
      Instant midnight = today().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
      return limited(
          "the requests of the day to " + state.host() + " are spent", midnight, Cause.BUDGET);
    }
    return Optional.empty();
  }

  private Optional<FetchOutcome> tooFar(HostLine line, Host host, Duration interval) {
    Instant turn = line.turn(interval);
    Duration patience = settings.patience().multipliedBy(pause.speed());
    return turn.isAfter(clock.instant().plus(patience))
        ? limited("the next turn of " + host + " is far away", turn, Cause.PACE)
        : Optional.empty();
  }

  private void await(HostLine line, Duration interval) throws InterruptedException {
    Instant turn = line.turn(interval);
    if (turn.isAfter(clock.instant())) {
      long stretch = (long) (interval.toNanos() * settings.jitter() * random.nextDouble());
      pause.of(Duration.between(clock.instant(), turn.plusNanos(stretch)));
    }
  }

  private Reply settled(HostState state, Reply reply) {
    if (!(reply instanceof Reply.Answer answer) || !asksForRest(answer.status())) {
      hosts.save(reply instanceof Reply.Answer ? state.rested() : state);
      return reply;
    }
    Optional<Duration> wish = RetryAfter.read(answer.header("Retry-After"), answer.at());
    Instant until = answer.at().plus(rest(state, wish));
    hosts.save(state.resting(until));
    Cause cause = answer.status() == 429 ? Cause.RATE : Cause.UNAVAILABLE;
    return ended(new FetchOutcome.Limited("status " + answer.status(), until, cause));
  }

  private static boolean asksForRest(int status) {
    return status == 429 || status == 503;
  }

  /** The host's wish; without one, or where wishes did not help, a rest that doubles each time. */
  private static Duration rest(HostState state, Optional<Duration> wish) {
    Duration own = FIRST_REST.multipliedBy(1L << Math.min(state.strikes(), 20));
    Duration bounded = own.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : own;
    if (wish.isEmpty()) {
      return bounded;
    }
    return state.strikes() == 0 || wish.get().compareTo(bounded) > 0 ? wish.get() : bounded;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static Optional<FetchOutcome> limited(String reason, Instant until, Cause cause) {
    return Optional.of(new FetchOutcome.Limited(reason, until, cause));
  }

  private static Reply ended(FetchOutcome outcome) {
    return new Reply.Ended(outcome);
  }
}
