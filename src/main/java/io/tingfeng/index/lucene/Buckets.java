package io.tingfeng.index.lucene;

import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionIndex.Step;
import io.tingfeng.model.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Lays the edges of a trend's buckets along the clock of a zone. */
final class Buckets {
  private static final Duration DAY = Duration.ofDays(1);

  private final TimeWindow window;
  private final List<Instant> edges = new ArrayList<>();

  private Buckets(TimeWindow window) {
    this.window = window;
    edges.add(window.from());
  }

  /** The edges: the window's ends and all clock marks between them. */
  static List<Instant> edges(TimeWindow window, Duration bucket, ZoneId zone) {
    if (bucket.isNegative() || bucket.isZero()) {
      throw new IllegalArgumentException("a bucket takes time: " + bucket);
    }
    if (window.length().dividedBy(bucket) >= MentionIndex.MOST_BUCKETS) {
      throw new IllegalArgumentException(
          "more than " + MentionIndex.MOST_BUCKETS + " buckets of " + bucket);
    }
    if (window.from().equals(window.to())) {
      return List.of();
    }
    Buckets buckets = new Buckets(window);
    if (isMultiple(bucket, DAY)) {
      buckets.byDays(bucket.toDays(), zone);
    } else if (isMultiple(DAY, bucket)) {
      buckets.withinDays(bucket, zone);
    } else {
      buckets.bySteps(window.from(), bucket, window.to());
    }
    buckets.edges.add(window.to());
    return buckets.edges;
  }

  /** The edges of steps of the calendar. */
  static List<Instant> edges(TimeWindow window, Step step, ZoneId zone) {
    return switch (step) {
      case FIVE_MINUTES -> edges(window, Duration.ofMinutes(5), zone);
      case HOUR -> edges(window, Duration.ofHours(1), zone);
      case DAY -> edges(window, DAY, zone);
      case WEEK ->
          byCalendar(
              window, zone, day -> day.with(TemporalAdjusters.next(java.time.DayOfWeek.MONDAY)));
      case MONTH ->
          byCalendar(window, zone, day -> day.with(TemporalAdjusters.firstDayOfNextMonth()));
    };
  }

  private static List<Instant> byCalendar(
      TimeWindow window, ZoneId zone, UnaryOperator<LocalDate> next) {
    if (window.length().toDays() / 7 >= MentionIndex.MOST_BUCKETS) {
      throw new IllegalArgumentException("more than " + MentionIndex.MOST_BUCKETS + " buckets");
    }
    if (window.from().equals(window.to())) {
      return List.of();
    }
    Buckets buckets = new Buckets(window);
    LocalDate day = next.apply(window.from().atZone(zone).toLocalDate());
    while (start(day, zone).isBefore(window.to())) {
      buckets.add(start(day, zone));
      day = next.apply(day);
    }
    buckets.edges.add(window.to());
    return buckets.edges;
  }

  private void byDays(long days, ZoneId zone) {
    LocalDate day = window.from().atZone(zone).toLocalDate();
    for (Instant mark = start(day, zone); mark.isBefore(window.to()); mark = start(day, zone)) {
      add(mark);
      day = day.plusDays(days);
    }
  }

  /** Starts anew at each midnight, so that days of 23 and 25 hours do not shift the days after. */
  private void withinDays(Duration bucket, ZoneId zone) {
    LocalDate day = window.from().atZone(zone).toLocalDate();
    while (start(day, zone).isBefore(window.to())) {
      LocalDate next = day.plusDays(1);
      bySteps(start(day, zone), bucket, start(next, zone));
      day = next;
    }
  }

  private void bySteps(Instant from, Duration step, Instant to) {
    for (Instant mark = from; mark.isBefore(to); mark = mark.plus(step)) {
      add(mark);
    }
  }

  private void add(Instant mark) {
    if (mark.isAfter(window.from()) && mark.isBefore(window.to())) {
      edges.add(mark);
    }
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static boolean isMultiple(Duration whole, Duration part) {
    return !whole.minus(part).isNegative()
        && part.multipliedBy(whole.dividedBy(part)).equals(whole);
  }
}
