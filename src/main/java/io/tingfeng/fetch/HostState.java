package io.tingfeng.fetch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What must outlive a restart about one host.
 *
 * @param stopped why the operator stopped all requests to it; empty when it is open
 * @param quietUntil no request before this time: the host asked for a rest
 * @param strikes how many answers in a row asked for a rest
 * @param day the UTC day that is counted
 * @param requests requests on that day
 */
public record HostState(
    Host host,
    Optional<String> stopped,
    Instant quietUntil,
    int strikes,
    LocalDate day,
    int requests) {

  /** A host that nothing is known of. */
  public static HostState unknown(Host host) {
    return new HostState(host, Optional.empty(), Instant.EPOCH, 0, LocalDate.EPOCH, 0);
  }

  /** The same host resting until a time, one strike more. */
  HostState resting(Instant until) {
    return new HostState(host, stopped, until, strikes + 1, day, requests);
  }

  /** The same host after an answer that asked for no rest. */
  HostState rested() {
    return strikes == 0 ? this : new HostState(host, stopped, quietUntil, 0, day, requests);
  }

  /** The same host after one request more. */
  HostState counted(LocalDate today) {
    int before = requestsOn(today);
    return new HostState(host, stopped, quietUntil, strikes, today, before + 1);
  }

  /** Requests on a day. */
  public int requestsOn(LocalDate today) {
    return today.equals(day) ? requests : 0;
  }
}
