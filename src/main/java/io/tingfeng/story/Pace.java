package io.tingfeng.story;

import io.tingfeng.model.BrandId;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much is said of each watched brand, by the hour. Whoever speaks of a brand that everybody
 * speaks of today mostly speaks of what happened today.
 */
final class Pace {
  private static final int DAY = 24;

  /** Hours that are remembered: today and three days before. */
  private static final int HOURS = 4 * DAY;

  /** So many posts in a day at least. */
  private static final int LEAST = 10;

  /** So many times the middle one of the three days before. */
  private static final int TIMES = 2;

  /** No burst: later than any hour. */
  private static final long CALM = Long.MAX_VALUE;

  private final Map<BrandId, Hours> brands = new HashMap<>();
  private long first = Long.MAX_VALUE;

  void add(Clipping post) {
    long hour = hour(post.at());
    first = Math.min(first, hour);
    for (BrandId brand : post.brands()) {
      Hours hours = brands.computeIfAbsent(brand, name -> new Hours());
      hours.add(hour);
      if (hour - first < HOURS || !hours.isBursting(hour)) {
        hours.since = CALM;
      } else if (hours.since == CALM) {
        hours.since = hour;
      }
    }
  }

  /**
   * Since when far more is said of a brand than usual: in 24 hours twice the middle of the three
   * days before them. Nothing is said until four days are known.
   */
  @Nullable Instant burstingSince(BrandId brand, Instant at) {
    Hours hours = brands.get(brand);
    return hours == null || hours.since > hour(at)
        ? null
        : Instant.ofEpochSecond(hours.since * 3600);
  }

  private static long hour(Instant at) {
    return at.getEpochSecond() / 3600;
  }

  /** Posts of one brand by the hour, in a ring. */
  private static final class Hours {
    private final long[] hours = new long[HOURS];
    private final int[] posts = new int[HOURS];
    private long since = CALM;

    void add(long hour) {
      int place = (int) Math.floorMod(hour, HOURS);
      if (hours[place] < hour) {
        hours[place] = hour;
        posts[place] = 0;
      }
      posts[place] += hours[place] == hour ? 1 : 0;
    }

    boolean isBursting(long now) {
      int[] before = {until(now - DAY), until(now - 2 * DAY), until(now - 3 * DAY)};
      Arrays.sort(before);
      return until(now) >= Math.max(LEAST, TIMES * before[1]);
    }

    /** Posts of the 24 hours that end with an hour. */
    int until(long last) {
      int sum = 0;
      for (long hour = last - DAY + 1; hour <= last; hour++) {
        int place = (int) Math.floorMod(hour, HOURS);
        sum += hours[place] == hour ? posts[place] : 0;
      }
      return sum;
    }
  }
}
