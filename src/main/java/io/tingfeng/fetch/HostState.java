package io.tingfeng.fetch;

import java.time.Instant;
import java.util.Optional;

/**
 * What must outlive a restart about one host.
 *
 * @param stopped why the operator stopped all requests to it; empty when it is open
 * @param quietUntil no request before this time: the host asked for a rest
 * @param strikes how often it asked for a rest lately; twenty answers that do not take one away
 */
public record HostState(Host host, Optional<String> stopped, Instant quietUntil, int strikes) {

  /** A host that nothing is known of. */
  public static HostState unknown(Host host) {
    return new HostState(host, Optional.empty(), Instant.EPOCH, 0);
  }
}
