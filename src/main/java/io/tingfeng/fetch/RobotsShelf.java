package io.tingfeng.fetch;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of the robots.txt of each origin, within a bound of memory: a hostile site may have
 * any number of hosts, each with the largest file there can be.
 */
final class RobotsShelf {
  private static final long MOST_BYTES = 4 << 20;
  private static final int BYTES_OF_AN_ENTRY = 500;

  private final Map<String, Standing> standings = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /** What holds for an origin until a time. */
  sealed interface Standing {
    Instant until();

    /** Its rules, or that there are none. */
    record Known(RobotsRules rules, Instant until) implements Standing {}

    /** Nothing is allowed; asked for that many times in a row. */
    record PutOff(FetchOutcome outcome, Instant until, int times) implements Standing {}
  }

  synchronized Optional<Standing> get(String origin) {
    return Optional.ofNullable(standings.get(origin));
  }

  synchronized void put(String origin, Standing standing) {
    Standing before = standings.put(origin, standing);
    bytes += weight(standing) - (before == null ? 0 : weight(before));
    Iterator<Standing> eldest = standings.values().iterator();
    while (bytes > MOST_BYTES && standings.size() > 1) {
      bytes -= weight(eldest.next());
      eldest.remove();
    }
  }

  private static long weight(Standing standing) {
    return BYTES_OF_AN_ENTRY
        + (standing instanceof Standing.Known known ? known.rules().bytes() : 0L);
  }
}
