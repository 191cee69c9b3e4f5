package io.tingfeng.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The lines in front of all hosts; those of hosts that nobody asks for are cleared away. */
final class HostLines implements AutoCloseable {
  private static final int MANY = 4096;
  private static final Duration IDLE = Duration.ofHours(1);

  private final Map<Host, HostLine> lines = new ConcurrentHashMap<>();
  private final HostStore store;
  private final InstantSource clock;

  HostLines(HostStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  HostLine of(Host host) {
    if (lines.size() >= MANY) {
      Instant since = clock.instant().minus(IDLE);
      lines.values().removeIf(line -> line.retire(since));
    }
    return lines.computeIfAbsent(host, name -> new HostLine(new HostAccount(name, store)));
  }

  /** Writes down what was not yet; nobody may stand in line any more. */
  @Override
  public void close() {
    lines.values().forEach(line -> line.account().flush());
  }
}
