package io.tingfeng.digest;

import io.tingfeng.model.Trend;
import java.util.Collection;

/** Mentions of a span and how many of them are negative. */
public record Figures(long volume, long negative) {
  private static final double PERCENT = 100;

  /** Nothing was said. */
  public static final Figures NONE = new Figures(0, 0);

  static Figures of(Trend.Point sum) {
    return new Figures(sum.volume(), sum.negative());
  }

  static Figures sum(Collection<Figures> parts) {
    return new Figures(
        parts.stream().mapToLong(Figures::volume).sum(),
        parts.stream().mapToLong(Figures::negative).sum());
  }

  /** Negative mentions per hundred, 0 to 100; 0 when nothing was said. */
  public double percentNegative() {
    return volume == 0 ? 0 : PERCENT * negative / volume;
  }
}
