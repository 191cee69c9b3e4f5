package io.tingfeng.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many requests a person may make: a bucket that fills again with time. */
final class Allowance {
  private static final double MOST = 300;
  private static final double A_SECOND = 30;
  private static final int MOST_KEYS = 10_000;
  private static final double NANOS = 1e9;

  private final InstantSource clock;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_KEYS;
        }
      };

  private record Bucket(double left, Instant at) {}

  Allowance(InstantSource clock) {
    this.clock = clock;
  }

  /** Takes one request off; 0 when there was one left, else how many seconds to wait. */
  synchronized long take(String key) {
    Instant now = clock.instant();
    Bucket bucket = buckets.getOrDefault(key, new Bucket(MOST, now));
    double since = Math.max(0, Duration.between(bucket.at(), now).toNanos() / NANOS);
    double left = Math.min(MOST, bucket.left() + since * A_SECOND);
    boolean has = left >= 1;
    buckets.put(key, new Bucket(has ? left - 1 : left, now));
    return has ? 0 : Math.max(1, (long) Math.ceil((1 - left) / A_SECOND));
  }
}
