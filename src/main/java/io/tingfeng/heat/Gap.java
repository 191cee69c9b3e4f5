package io.tingfeng.heat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** A time in which nobody listened: the program was off, or its machine slept. */
public record Gap(Instant from, Instant to) {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration HALF = Duration.ofMinutes(30);

  /** The beginnings of the hours of which it took half and more, as far as pictures look back. */
  public List<Instant> hours() {
    Instant oldest = to.minus(HeatIndex.history());
    Instant first = (from.isBefore(oldest) ? oldest : from).truncatedTo(ChronoUnit.HOURS);
    return Stream.iterate(first, hour -> hour.isBefore(to), hour -> hour.plus(HOUR))
        .filter(hour -> within(hour).compareTo(HALF) >= 0)
        .toList();
  }

  private Duration within(Instant hour) {
    Instant begin = hour.isBefore(from) ? from : hour;
    Instant end = hour.plus(HOUR).isAfter(to) ? to : hour.plus(HOUR);
    return Duration.between(begin, end);
  }
}
