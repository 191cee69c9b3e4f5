package io.tingfeng.fetch;

import io.tingfeng.model.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Decides when a source is visited again: never before its own pace, later while it brings no news,
 * fails, or asks for it; a little scattered, so that sources do not march in step.
 *
 * <p>A source that brings news is visited at its pace. From the third visit in a row without news
 * the span grows by a quarter each time, up to four times the pace and never beyond six hours.
 * After failures it doubles, from the second one on, up to six hours; after a refusal up to a day.
 */
public final class Rhythm {
  private static final double GROWTH = 1.25;
  private static final int CALM_VISITS = 2;
  private static final double MOST_GROWTH = 4;
  private static final Duration LONGEST = Duration.ofHours(6);
  private static final Duration LONGEST_REFUSED = Duration.ofDays(1);
  private static final double SCATTER = 0.05;

  private final RandomGenerator random;

  /** A rhythm whose scatter comes from a generator. */
  public Rhythm(RandomGenerator random) {
    this.random = random;
  }

  /**
   * How a visit turned out.
   *
   * @param news whether there was anything that was not there before
   * @param notBefore what the host said about coming back: the end of a rest or of the page's
   *     freshness, or the time to live of a feed
   */
  public record Turnout(Visit.Result result, boolean news, Optional<Instant> notBefore) {}

  /**
   * When a source is due again.
   *
   * @param earlier the visits before this one, newest first; ten are enough
   */
  public Instant next(Pace pace, Turnout turnout, List<Visit> earlier, Instant now) {
    Duration span =
        switch (turnout.result()) {
          case OK, UNCHANGED -> calm(pace, turnout, earlier);
          case LIMITED -> pace.every();
          case FAILED, UNREADABLE -> doubled(pace, earlier, LONGEST);
          case REFUSED -> doubled(pace, earlier, LONGEST_REFUSED);
        };
    Instant due = now.plus(span);
    Instant wished = turnout.notBefore().map(wish -> bounded(wish, turnout, pace, now)).orElse(due);
    Instant later = wished.isAfter(due) ? wished : due;
    return later.plusMillis((long) (span.toMillis() * SCATTER * random.nextDouble()));
  }

  /** A rest is given in full; freshness only as far as we would have waited for a calm source. */
  private static Instant bounded(Instant wish, Turnout turnout, Pace pace, Instant now) {
    Instant latest = now.plus(ceiling(pace));
    return turnout.result() == Visit.Result.LIMITED || wish.isBefore(latest) ? wish : latest;
  }

  private static Duration calm(Pace pace, Turnout turnout, List<Visit> earlier) {
    int quiet = turnout.news() ? 0 : 1 + visitsWithoutNews(earlier);
    double growth = Math.pow(GROWTH, Math.max(0, quiet - CALM_VISITS));
    Duration grown =
        Duration.ofMillis((long) (pace.every().toMillis() * Math.min(growth, MOST_GROWTH)));
    Duration ceiling = ceiling(pace);
    return grown.compareTo(ceiling) > 0 ? ceiling : grown;
  }

  private static Duration ceiling(Pace pace) {
    Duration most = pace.every().multipliedBy((long) MOST_GROWTH);
    Duration bounded = most.compareTo(LONGEST) > 0 ? LONGEST : most;
    return bounded.compareTo(pace.every()) > 0 ? bounded : pace.every();
  }

  private static Duration doubled(Pace pace, List<Visit> earlier, Duration longest) {
    int before = (int) earlier.stream().takeWhile(visit -> !visit.result().isGood()).count();
    Duration grown = BackOff.doubled(pace.every(), before, longest);
    return grown.compareTo(pace.every()) > 0 ? grown : pace.every();
  }

  private static int visitsWithoutNews(List<Visit> newestFirst) {
    List<Visit> good = newestFirst.stream().filter(visit -> visit.result().isGood()).toList();
    int quiet = 0;
    while (quiet < good.size() && !broughtNews(good, quiet)) {
      quiet++;
    }
    return quiet;
  }

  /** By the newest post where posts have times, else by there being posts at all. */
  private static boolean broughtNews(List<Visit> good, int index) {
    Visit visit = good.get(index);
    if (visit.result() == Visit.Result.UNCHANGED) {
      return false;
    }
    if (visit.newestAt().isEmpty()) {
      return visit.posts() > 0;
    }
    return good.stream()
        .skip(index + 1L)
        .flatMap(older -> older.newestAt().stream())
        .noneMatch(older -> !older.isBefore(visit.newestAt().get()));
  }
}
