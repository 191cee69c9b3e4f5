package io.tingfeng.heat;

import io.tingfeng.model.CrisisLevel;
import java.util.List;
import java.util.Locale;

/**
 * The rule on the heat index itself. While negativity leaves the gate shut it reaches no further
 * than blue: praise is news. Red needs the lower bound, so that no missing part can make it.
 */
final class HeatRule {
  private HeatRule() {}

  static Signal signal(double heat, double low, double gate, Thresholds thresholds) {
    CrisisLevel level = level(heat, low, thresholds);
    boolean shut = gate <= HeatIndex.SHUT;
    String counts = String.format(Locale.ROOT, "热度指数 %.0f", heat);
    if (level == CrisisLevel.NONE) {
      return Signal.quiet(
          Rule.HEAT,
          counts + String.format(Locale.ROOT, "，未到 %.0f", thresholds.heatBlue()),
          heat,
          thresholds.heatBlue());
    }
    CrisisLevel reached = shut ? CrisisLevel.BLUE : level;
    double line = line(reached, thresholds);
    String words =
        switch (reached) {
          case RED -> "，建议升至最高级，待人确认";
          default -> shut ? "，负面不多，按新闻看待" : "";
        };
    return new Signal(
        Rule.HEAT,
        reached,
        counts + String.format(Locale.ROOT, "，达到 %.0f", line) + words,
        heat,
        line,
        List.of());
  }

  private static CrisisLevel level(double heat, double low, Thresholds thresholds) {
    if (low >= thresholds.heatRed()) {
      return CrisisLevel.RED;
    }
    if (heat >= thresholds.heatOrange()) {
      return CrisisLevel.ORANGE;
    }
    if (heat >= thresholds.heatYellow()) {
      return CrisisLevel.YELLOW;
    }
    return heat >= thresholds.heatBlue() ? CrisisLevel.BLUE : CrisisLevel.NONE;
  }

  private static double line(CrisisLevel level, Thresholds thresholds) {
    return switch (level) {
      case NONE, BLUE -> thresholds.heatBlue();
      case YELLOW -> thresholds.heatYellow();
      case ORANGE -> thresholds.heatOrange();
      case RED -> thresholds.heatRed();
    };
  }
}
