package io.tingfeng.demo;

import io.tingfeng.fetch.Visit;
import io.tingfeng.model.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** Lets the clock run no further than a little beyond what is due next: nobody falls behind. */
final class Pacemaker {
  private static final Duration LATENESS = Duration.ofMinutes(60);
  private static final String WATCH = "watch";

  private final FastClock clock;
  private final Map<String, Instant> due = new HashMap<>();

  Pacemaker(FastClock clock, Collection<Source> sources) {
    this.clock = clock;
    Instant start = clock.instant();
    sources.forEach(source -> due.put(source.id().value(), start));
    due.put(WATCH, start);
    push();
  }

  synchronized void visited(Visit visit) {
    due.put(visit.source().value(), visit.nextAt());
    push();
  }

  synchronized void looked(Instant at) {
    due.put(WATCH, at);
    push();
  }

  private void push() {
    due.values().stream()
        .min(Comparator.naturalOrder())
        .ifPresent(first -> clock.letRunTo(first.plus(LATENESS)));
  }
}
