package io.tingfeng.fetch;

import io.tingfeng.model.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Tells silence from calm by a source's own habit: it is silent when no news came for half as long
 * again as its second longest pause of the last weeks. The second longest, since one outage must
 * not become the habit.
 */
final class Silence {
  private static final int FEWEST_PAUSES = 3;
  private static final Duration SHORTEST = Duration.ofHours(2);

  /** For sources whose habit is not known yet. */
  private static final Duration UNKNOWN_HABIT = Duration.ofDays(7);

  private Silence() {}

  static boolean of(Pace pace, List<Instant> news, Instant now) {
    return lastNews(news, now)
        .filter(last -> Duration.between(last, now).compareTo(limit(pace, news, now)) > 0)
        .isPresent();
  }

  /** The newest time that is not in the future; clocks and zones of sites are wrong at times. */
  static Optional<Instant> lastNews(List<Instant> news, Instant now) {
    return news.stream().filter(time -> !time.isAfter(now)).max(Comparator.naturalOrder());
  }

  private static Duration limit(Pace pace, List<Instant> news, Instant now) {
    List<Duration> pauses = pauses(news.stream().filter(time -> !time.isAfter(now)).toList());
    if (pauses.size() < FEWEST_PAUSES) {
      return longer(UNKNOWN_HABIT, pace.every().multipliedBy(2));
    }
    Duration habit = pauses.get(pauses.size() - 2).multipliedBy(3).dividedBy(2);
    return longer(habit, longer(SHORTEST, pace.every().multipliedBy(2)));
  }

  private static List<Duration> pauses(List<Instant> news) {
    List<Duration> pauses = new ArrayList<>();
    for (int i = 1; i < news.size(); i++) {
      pauses.add(Duration.between(news.get(i - 1), news.get(i)));
    }
    pauses.sort(Comparator.naturalOrder());
    return pauses;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
