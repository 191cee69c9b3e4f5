package io.tingfeng.cli;

import io.tingfeng.heat.Thresholds;
import io.tingfeng.model.Problem;
import io.tingfeng.model.Problems;
import io.tingfeng.text.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Thresholds that a command tries instead of those in force. */
final class Changes {
  @Option(
      names = "--set",
      paramLabel = "NAME=NUMBER",
      description = "A threshold to try, as in settings.yml (or off); may be repeated.")
  private Map<String, String> numbers = new LinkedHashMap<>();

  boolean isEmpty() {
    return numbers.isEmpty();
  }

  /**
   * The thresholds with the changes.
   *
   * @throws Problems for names that are none and words that are no number
   */
  Thresholds over(Thresholds base) {
    Map<String, Double> changes = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    numbers.forEach(
        (name, text) -> {
          if (!Thresholds.names().contains(name)) {
            String mend = Spelling.advice(name, Thresholds.names());
            problems.add(new Problem("--set", 0, name, "there is no such threshold", mend));
          } else if (text.equals("off")) {
            changes.put(name, Double.POSITIVE_INFINITY);
          } else if (text.matches("\\d{1,9}(\\.\\d{1,9})?")) {
            changes.put(name, Double.parseDouble(text));
          } else {
            problems.add(new Problem("--set", 0, name, text + " is no number", "write 0.4 or off"));
          }
        });
    if (!problems.isEmpty()) {
      throw new Problems(problems);
    }
    return base.with(changes);
  }

  @Override
  public String toString() {
    return String.join(", ", numbers.entrySet().stream().map(Object::toString).toList());
  }
}
