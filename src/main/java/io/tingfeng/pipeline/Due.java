package io.tingfeng.pipeline;

import io.tingfeng.fetch.Visit;
import io.tingfeng.model.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Says when a source is visited again. */
final class Due {
  private static final Duration LONGEST_BACK_OFF = Duration.ofHours(6);
  private static final int MOST_DOUBLINGS = 6;

  private Due() {}

  /**
   * The time of the next visit: the source's pace after a good one, longer and longer after bad
   * ones, and never before a time that the host named.
   *
   * @param failures bad visits in a row before this one
   */
  static Instant next(
      Source source, Instant started, Visit.Result result, int failures, Optional<Instant> named) {
    Duration every = source.profile().pace().every();
    Instant usual = started.plus(result.isGood() ? every : backOff(every, failures));
    return named.filter(time -> time.isAfter(usual)).orElse(usual);
  }

  private static Duration backOff(Duration every, int failures) {
    Duration doubled = every.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    Duration bounded = doubled.compareTo(LONGEST_BACK_OFF) < 0 ? doubled : LONGEST_BACK_OFF;
    return bounded.compareTo(every) < 0 ? every : bounded;
  }
}
