package io.tingfeng.alert;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * How good the alerts of a span were (预警质量).
 *
 * @param alerts how many were raised
 * @param judged how many of them have a verdict
 * @param verdicts how many of each
 * @param usefulShare useful among the judged; absent while none is
 * @param minutesToAlert from the first publication to the alert, the median
 * @param minutesToAnswer from the alert to its acknowledgement, the median of those that have one
 * @param misses crises that no alert told of
 */
public record AlertQuality(
    int alerts,
    int judged,
    Map<Verdict.Kind, Long> verdicts,
    OptionalDouble usefulShare,
    OptionalDouble minutesToAlert,
    OptionalDouble minutesToAnswer,
    int misses) {

  public AlertQuality {
    verdicts = Map.copyOf(verdicts);
  }

  /** The quality of some alerts. */
  public static AlertQuality of(
      List<Alert> alerts, Map<AlertId, AlertCare> cares, List<Miss> misses) {
    Map<Verdict.Kind, Long> verdicts =
        alerts.stream()
            .flatMap(alert -> care(cares, alert).flatMap(c -> c.verdict().stream()))
            .collect(Collectors.groupingBy(Verdict::kind, Collectors.counting()));
    long judged = verdicts.values().stream().mapToLong(Long::longValue).sum();
    long useful = verdicts.getOrDefault(Verdict.Kind.USEFUL, 0L);
    List<Duration> toAlert = new ArrayList<>();
    List<Duration> toAnswer = new ArrayList<>();
    for (Alert alert : alerts) {
      care(cares, alert)
          .forEach(
              care -> {
                toAlert.add(Duration.between(care.firstPublished(), alert.raisedAt()));
                care.acknowledged()
                    .ifPresent(
                        taken -> toAnswer.add(Duration.between(alert.raisedAt(), taken.at())));
              });
    }
    return new AlertQuality(
        alerts.size(),
        (int) judged,
        verdicts,
        judged == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) useful / judged),
        median(toAlert),
        median(toAnswer),
        misses.size());
  }

  private static java.util.stream.Stream<AlertCare> care(
      Map<AlertId, AlertCare> cares, Alert alert) {
    return java.util.stream.Stream.ofNullable(cares.get(alert.id()));
  }

  private static OptionalDouble median(List<Duration> spans) {
    if (spans.isEmpty()) {
      return OptionalDouble.empty();
    }
    List<Duration> sorted = spans.stream().sorted().toList();
    Duration low = sorted.get((sorted.size() - 1) / 2);
    Duration high = sorted.get(sorted.size() / 2);
    return OptionalDouble.of(low.plus(high).toSeconds() / 120.0);
  }
}
