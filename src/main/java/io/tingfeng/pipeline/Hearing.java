package io.tingfeng.pipeline;

import io.tingfeng.fetch.SourceHealth;
import io.tingfeng.fetch.VisitStore;
import io.tingfeng.heat.Coverage;
import io.tingfeng.model.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Says how well we hear: a source that nothing is heard of is an alarm, not calm. */
public final class Hearing {
  private static final int LOOKED_AT = 12;

  /** How far back the habit of a source is read. */
  private static final Duration HABIT = Duration.ofDays(28);

  private final VisitStore visits;

  /** A judge over the visits of a workspace. */
  public Hearing(VisitStore visits) {
    this.visits = visits;
  }

  /** A source and how it fares. */
  public record Heard(Source source, SourceHealth health) {}

  /** How each of the enabled sources fares at a time, in their order. */
  public List<Heard> sources(List<Source> sources, Instant now) {
    return sources.stream()
        .filter(source -> source.profile().enabled())
        .map(source -> new Heard(source, health(source, now)))
        .toList();
  }

  /** How a source fares at a time, by what was known then. */
  public SourceHealth health(Source source, Instant now) {
    return SourceHealth.of(
        source.profile().pace(),
        visits.recent(source.id(), now, LOOKED_AT),
        visits.news(source.id(), now.minus(HABIT)),
        now);
  }

  /**
   * How many of the enabled sources are heard at a time. Where no source was ever visited, as in a
   * workspace of imported files, nothing is expected.
   */
  public Coverage coverage(List<Source> sources, Instant now) {
    if (visits.latest().isEmpty()) {
      return Coverage.COMPLETE;
    }
    List<Heard> all = sources(sources, now);
    List<String> blind =
        all.stream()
            .filter(heard -> heard.health().state().isAlarm())
            .map(heard -> heard.source().profile().name())
            .toList();
    return new Coverage(all.size(), all.size() - blind.size(), blind);
  }
}
