package io.tingfeng.pipeline;

import io.tingfeng.fetch.Visit;
import io.tingfeng.fetch.VisitStore;
import io.tingfeng.heat.Coverage;
import io.tingfeng.model.Source;
import io.tingfeng.model.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says how well we hear: a source that has not answered for long is an alarm, not calm. */
public final class Hearing {
  private static final Duration LEAST_GRACE = Duration.ofHours(1);
  private static final int MISSED_VISITS = 3;

  private final VisitStore visits;

  /** A judge over the visits of a workspace. */
  public Hearing(VisitStore visits) {
    this.visits = visits;
  }

  /** How many of the enabled sources answered lately. */
  public Coverage coverage(List<Source> sources, Instant now) {
    Map<SourceId, Visit> latest =
        visits.latest().stream().collect(Collectors.toMap(Visit::source, visit -> visit));
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

  private static boolean isFresh(Visit visit, Source source, Instant now) {
    Duration grace = source.profile().pace().every().multipliedBy(MISSED_VISITS);
    Duration wait = grace.compareTo(LEAST_GRACE) < 0 ? LEAST_GRACE : grace;
    return visit.result().isGood() && visit.endedAt().isAfter(now.minus(wait));
  }
}
