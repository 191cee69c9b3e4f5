package io.tingfeng.app;

import io.tingfeng.config.Settings;
import io.tingfeng.config.SettingsFile;
import io.tingfeng.heat.Thresholds;
import io.tingfeng.model.Problem;
import io.tingfeng.model.Problems;
import io.tingfeng.text.Spelling;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Brings the numbers of the settings into the crisis ladder. */
final class Ladders {
  private Ladders() {}

  /**
   * The thresholds in force.
   *
   * @throws Problems for every name that is none, or a number below zero
   */
  static Thresholds thresholds(Settings settings) {
    List<Problem> problems =
        settings.thresholds().entrySet().stream()
            .filter(e -> !Thresholds.names().contains(e.getKey()) || e.getValue().value() < 0)
            .map(e -> problem(e.getKey(), e.getValue()))
            .sorted(Comparator.comparingInt(Problem::line))
            .toList();
    if (!problems.isEmpty()) {
      throw new Problems(problems);
    }
    return Thresholds.DEFAULTS.with(
        settings.thresholds().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().value())));
  }

  private static Problem problem(String name, Settings.Threshold threshold) {
    boolean known = Thresholds.names().contains(name);
    return new Problem(
        SettingsFile.NAME,
        threshold.line(),
        "thresholds." + name,
        known ? threshold.value() + " is below zero" : "there is no such threshold",
        known ? "write 0 or more" : Spelling.advice(name, Thresholds.names()));
  }
}
