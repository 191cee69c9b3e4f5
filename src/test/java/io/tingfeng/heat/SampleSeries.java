package io.tingfeng.heat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;

/** Series of counts made by rules, the same for the same seed. */
final class SampleSeries {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final Instant START = Instant.parse("2026-09-01T00:00:00Z");

  private SampleSeries() {}

  /** Over-dispersed counts with a daily rhythm and no bursts. */
  static double[] calm(double mean, int buckets, Duration bucket, long seed) {
    Random random = new Random(seed);
    double[] counts = new double[buckets];
    double slow = 0;
    for (int i = 0; i < buckets; i++) {
      slow = 0.97 * slow + 0.05 * random.nextGaussian();
      double hour = i * bucket.toMinutes() / 60.0;
      double rhythm = 0.5 * Math.cos((hour - 20) * 2 * Math.PI / 24);
      counts[i] = poisson(mean * Math.exp(rhythm + slow), random);
    }
    return counts;
  }

  /** Knuth's way for small means, the normal for large ones. */
  static double poisson(double mean, Random random) {
    if (mean > 50) {
      return Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
    }
    double limit = Math.exp(-mean);
    double product = random.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }

  /** The alarms of a series: their buckets. */
  static int[] alarms(double[] counts, Duration bucket) {
    SpikeDetector detector = new SpikeDetector(bucket, ZONE);
    return java.util.stream.IntStream.range(0, counts.length)
        .filter(i -> detector.next(START.plus(bucket.multipliedBy(i)), counts[i]).isAlarm())
        .toArray();
  }
}
