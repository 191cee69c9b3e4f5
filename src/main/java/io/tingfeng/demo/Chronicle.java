package io.tingfeng.demo;

import io.tingfeng.alert.AlertDecision;
import io.tingfeng.fetch.Visit;
import io.tingfeng.heat.HeatReading;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.SourceId;
import io.tingfeng.pipeline.Watch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Remembers what happened, for the end of the demo. Safe for use by many threads. */
public final class Chronicle {
  private final Map<SourceId, Map<Visit.Result, Integer>> visits = new HashMap<>();
  private final Map<BrandId, Watch.Look> hottest = new HashMap<>();
  private final List<Watch.Look> told = new ArrayList<>();

  synchronized void visited(Visit visit) {
    visits
        .computeIfAbsent(visit.source(), source -> new HashMap<>())
        .merge(visit.result(), 1, Integer::sum);
  }

  synchronized void looked(Watch.Look look) {
    hottest.merge(look.reading().brand(), look, Chronicle::hotter);
    if (!(look.decision() instanceof AlertDecision.Hold)) {
      told.add(look);
    }
  }

  private static Watch.Look hotter(Watch.Look one, Watch.Look other) {
    return other.reading().heat() > one.reading().heat() ? other : one;
  }

  /** How many visits of a source ended so. */
  public synchronized int visits(SourceId source, Visit.Result result) {
    return visits.getOrDefault(source, Map.of()).getOrDefault(result, 0);
  }

  /** The looks of which people were told, in their order. */
  public synchronized List<Watch.Look> told() {
    return List.copyOf(told);
  }

  /** The hottest reading of every brand, the hottest brand first. */
  public synchronized List<HeatReading> hottest() {
    return hottest.values().stream()
        .map(Watch.Look::reading)
        .sorted(Comparator.comparingDouble(HeatReading::heat).reversed())
        .toList();
  }

  /** The look that told of the highest level, the first one at that level. */
  public synchronized Optional<Watch.Look> gravest() {
    return told.stream()
        .filter(look -> !(look.decision() instanceof AlertDecision.Resolve))
        .min(
            Comparator.comparing((Watch.Look look) -> look.standing().told())
                .reversed()
                .thenComparing(look -> look.reading().at()));
  }
}
