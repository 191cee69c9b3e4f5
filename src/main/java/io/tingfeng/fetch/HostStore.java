package io.tingfeng.fetch;

import java.util.List;
import java.util.Optional;

/** The port for what must outlive a restart about hosts: rests, budgets, kill switches. */
public interface HostStore {

  /** What is known of a host; {@link HostState#unknown} for a new one. */
  HostState state(Host host);

  /** Every host that something is known of, by name. */
  List<HostState> states();

  /** Keeps rests and counts; the kill switch is left as it stands. */
  void save(HostState state);

  /** Stops all requests to a host for a reason, or opens it again with an empty one. */
  void stop(Host host, Optional<String> reason);
}
