package io.tingfeng.heat;

import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The heat of a brand at one time with all that made it (热度指数).
 *
 * @param heat 0 to 100
 * @param low the heat if every missing part were calm
 * @param high the heat if every missing part were at its cap
 * @param gate how much negativity lets through, 0.2 to 1
 * @param parts their points add up to the heat
 * @param gauges the five gauges
 * @param signals rules that fired, the highest level first
 * @param quiet rules that did not fire
 * @param level what the signals reach; red is a proposal that a person confirms
 * @param volume mentions of the last 24 hours
 * @param negative negative ones among them
 * @param phase where a crisis stands in its course, suggested from the curve
 * @param confidence how far the reading can be relied upon, 0 to 1
 * @param version of the formula
 */
public record HeatReading(
    BrandId brand,
    Instant at,
    double heat,
    double low,
    double high,
    double gate,
    List<HeatPart> parts,
    List<Gauge> gauges,
    List<Signal> signals,
    List<Signal> quiet,
    CrisisLevel level,
    Coverage coverage,
    long volume,
    long negative,
    Optional<Phase> phase,
    OptionalDouble confidence,
    String version) {

  public HeatReading {
    parts = List.copyOf(parts);
    gauges = List.copyOf(gauges);
    signals = List.copyOf(signals);
    quiet = List.copyOf(quiet);
  }

  /** The signal that set the level. */
  public Optional<Signal> leading() {
    return signals.stream().findFirst();
  }
}
