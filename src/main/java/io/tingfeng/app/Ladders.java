package io.tingfeng.app;

import io.tingfeng.config.Settings;
import io.tingfeng.config.SettingsFile;
import io.tingfeng.heat.Thresholds;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.Problem;
import io.tingfeng.model.Problems;
import io.tingfeng.text.Spelling;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings the numbers of the settings into the crisis ladder. */
final class Ladders {
  private Ladders() {}

  /**
   * The thresholds in force for a brand.
   *
   * @throws Problems for every name that is none, or a number below zero
   */
  static Function<BrandId, Thresholds> thresholds(Settings settings) {
    List<Problem> problems =
        Stream.concat(
                faults("thresholds.", settings.thresholds()),
                settings.brandThresholds().entrySet().stream()
                    .flatMap(e -> faults("thresholds.brands." + e.getKey() + ".", e.getValue())))
            .sorted(Comparator.comparingInt(Problem::line))
            .toList();
    if (!problems.isEmpty()) {
      throw new Problems(problems);
    }
    Thresholds common = changed(Thresholds.DEFAULTS, settings.thresholds());
    Map<BrandId, Thresholds> own =
        settings.brandThresholds().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> changed(common, e.getValue())));
    return brand -> own.getOrDefault(brand, common);
  }

  private static Thresholds changed(Thresholds base, Map<String, Settings.Threshold> changes) {
    return base.with(
        changes.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().value())));
  }

  private static Stream<Problem> faults(String path, Map<String, Settings.Threshold> changes) {
    return changes.entrySet().stream()
        .filter(e -> !Thresholds.names().contains(e.getKey()) || !(e.getValue().value() >= 0))
        .map(e -> problem(path, e.getKey(), e.getValue()));
  }

  private static Problem problem(String path, String name, Settings.Threshold threshold) {
    boolean known = Thresholds.names().contains(name);
    return new Problem(
        SettingsFile.NAME,
        threshold.line(),
        path + name,
        known ? threshold.value() + " is below zero" : "there is no such threshold",
        known ? "write 0 or more" : Spelling.advice(name, Thresholds.names()));
  }
}
