package io.tingfeng.heat;

import io.tingfeng.heat.Evidence.Part;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.Trend;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Reads the heat of a brand, 0 to 100: {@code E = g · Σ wᵢeᵢ / Σ wᵢ} over the parts with data,
 * {@code H = 100 · (1 − exp(−E))}. The gate g comes from the negative share with its uncertainty,
 * so that praise stays below the third level however loud it is. Formula and sources: docs/heat.md.
 */
public final class HeatIndex {
  /** Names this formula with its constants. */
  public static final String VERSION = "heat-3";

  /** What the gate lets through when nothing negative is heard. */
  static final double SHUT = 0.2;

  private static final double CAP = 4;
  private static final double USUAL_NEGATIVE_SHARE = 0.15;
  private static final double PRIOR_STRENGTH = 10;
  private static final double LEAST_PRIOR = 20;

  private HeatIndex() {}

  /** The reading of a brand from all that is known of it. */
  public static HeatReading read(BrandPicture picture, Thresholds thresholds) {
    List<Part> parts = Evidence.of(picture);
    double gate = gate(picture);
    double weights =
        parts.stream().filter(p -> p.evidence().isPresent()).mapToDouble(Part::weight).sum();
    double energy = energy(parts, gate, weights, 0);
    double heat = heat(energy);
    double low = Math.min(heat, bound(parts, gate, 0));
    List<Signal> all = new ArrayList<>(Ladder.signals(picture, thresholds));
    all.add(HeatRule.signal(heat, low, gate, thresholds));
    // What is switched off says nothing.
    all.removeIf(signal -> !signal.isFired() && Double.isInfinite(signal.threshold()));
    List<Signal> fired =
        all.stream()
            .filter(Signal::isFired)
            .sorted(Comparator.comparing(Signal::level).reversed())
            .toList();
    Trend.Point day = picture.day(0);
    return new HeatReading(
        picture.brand(),
        picture.at(),
        heat,
        low,
        Math.max(heat, bound(parts, gate, CAP)),
        gate,
        parts.stream().map(part -> points(part, gate, weights, energy, heat)).toList(),
        Gauges.of(picture, heat, thresholds),
        fired,
        all.stream().filter(signal -> !signal.isFired()).toList(),
        fired.isEmpty() ? CrisisLevel.NONE : fired.getFirst().level(),
        picture.coverage(),
        day.volume(),
        day.negative(),
        Phase.of(picture),
        OptionalDouble.of(Confidence.of(picture, parts)),
        VERSION);
  }

  static double heat(double energy) {
    return 100 * (1 - Math.exp(-energy));
  }

  private static double energy(List<Part> parts, double gate, double weights, double missing) {
    double sum = parts.stream().mapToDouble(p -> p.weight() * p.evidence().orElse(missing)).sum();
    return weights == 0 ? 0 : gate * sum / weights;
  }

  /** The heat with every missing part at a value. */
  private static double bound(List<Part> parts, double gate, double missing) {
    double weights = parts.stream().mapToDouble(Part::weight).sum();
    return heat(energy(parts, gate, weights, missing));
  }

  private static HeatPart points(
      Part part, double gate, double weights, double energy, double heat) {
    double own =
        energy == 0 || part.evidence().isEmpty()
            ? 0
            : heat * (gate * part.weight() * part.evidence().getAsDouble() / weights) / energy;
    return new HeatPart(part.name(), part.weight(), part.evidence(), own, part.inputs());
  }

  /** How much the negative share lets through: its 10 % quantile, starting from the usual share. */
  static double gate(double negative, double volume, double usual) {
    double quantile =
        Beta.quantile(
            0.10,
            negative + PRIOR_STRENGTH * usual,
            volume - negative + PRIOR_STRENGTH * (1 - usual));
    return SHUT + (1 - SHUT) * Math.clamp((quantile - 0.10) / 0.40, 0.0, 1.0);
  }

  private static double gate(BrandPicture picture) {
    Trend.Point day = picture.day(0);
    Trend before = picture.hourly();
    double volume = before.volume() - day.volume();
    double negative = before.negative() - day.negative();
    double usual =
        volume < LEAST_PRIOR ? USUAL_NEGATIVE_SHARE : Math.clamp(negative / volume, 0.02, 0.60);
    return gate(day.negative(), day.volume(), usual);
  }

  /** Absent when there is nothing to divide by. */
  static OptionalDouble share(double part, double whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
  }

  /** How long a span of readings looks back. */
  public static Duration history() {
    return Duration.ofDays(30);
  }
}
