package io.tingfeng.people;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down those who guess passwords: after five failures in a row for a name or from an address,
 * each further one doubles the wait, up to a quarter of an hour.
 */
public final class Brake {
  private static final int FREE = 5;
  private static final int MOST_DOUBLINGS = 10;
  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final int MOST_KEYS = 10_000;

  private final Map<String, Failures> failures =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MOST_KEYS;
        }
      };

  private record Failures(int count, Instant last) {}

  /** How long a key has to wait; zero when it need not. */
  public synchronized Duration wait(String key, Instant at) {
    Failures known = failures.get(key);
    if (known == null || known.count() < FREE) {
      return Duration.ZERO;
    }
    Duration left = Duration.between(at, known.last().plus(pause(known.count())));
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Notes a failure. */
  public synchronized void failed(String key, Instant at) {
    Failures known = failures.get(key);
    boolean goesOn = known != null && !known.last().plus(LONGEST.multipliedBy(2)).isBefore(at);
    failures.put(key, new Failures(known != null && goesOn ? known.count() + 1 : 1, at));
  }

  /** Forgets the failures of a key. */
  public synchronized void passed(String key) {
    failures.remove(key);
  }

  private static Duration pause(int count) {
    Duration pause = FIRST.multipliedBy(1L << Math.min(count - FREE, MOST_DOUBLINGS));
    return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
  }
}
