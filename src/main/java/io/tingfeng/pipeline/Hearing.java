package io.tingfeng.pipeline;

import io.tingfeng.fetch.Visit;
import io.tingfeng.fetch.VisitStore;
import io.tingfeng.heat.Coverage;
import io.tingfeng.model.Source;
import io.tingfeng.model.SourceId;
import io.tingfeng.model.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says how well we hear: a source that has not answered for long is an alarm, not calm. */
public final class Hearing {
  private static final Duration LEAST_GRACE = Duration.ofHours(1);
  private static final int MISSED_VISITS = 3;

  private final VisitStore visits;

  /** A judge over the visits of a workspace. */
  public Hearing(VisitStore visits) {
    this.visits = visits;
  }

  /**
   * How many of the enabled sources had answered lately at a time. Where no source was ever
   * visited, as in a workspace of imported files, nothing is expected.
   */
  public Coverage coverage(List<Source> sources, Instant now) {
    if (visits.latest().isEmpty()) {
      return Coverage.COMPLETE;
    }
    Map<SourceId, Visit> latest = latest(sources, now);
    List<String> blind = new ArrayList<>();
    int expected = 0;
    for (Source source : sources) {
      if (source.profile().enabled()) {
        expected++;
        Visit visit = latest.get(source.id());
        if (visit == null || !isFresh(visit, source, now)) {
          blind.add(source.profile().name());
        }
      }
    }
    return new Coverage(expected, expected - blind.size(), blind);
  }

  /**
   * The last visit of each source that had ended by a time, as far back as one may be looked for.
   */
  private Map<SourceId, Visit> latest(List<Source> sources, Instant now) {
    Duration longest =
        sources.stream().map(Hearing::grace).max(Comparator.naturalOrder()).orElse(LEAST_GRACE);
    Map<SourceId, Visit> latest = new HashMap<>();
    // Newest first, so that the first of each source stays.
    visits.visits(new TimeWindow(now.minus(longest), now.plusNanos(1_000))).stream()
        .filter(visit -> !visit.endedAt().isAfter(now))
        .forEach(visit -> latest.putIfAbsent(visit.source(), visit));
    return latest;
  }

  private static boolean isFresh(Visit visit, Source source, Instant now) {
    return visit.result().isGood() && visit.endedAt().isAfter(now.minus(grace(source)));
  }

  private static Duration grace(Source source) {
    Duration grace = source.profile().pace().every().multipliedBy(MISSED_VISITS);
    return grace.compareTo(LEAST_GRACE) < 0 ? LEAST_GRACE : grace;
  }
}
