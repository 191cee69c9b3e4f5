package io.tingfeng.heat;

import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.Mention;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rule on new angles (SEEDS S85): what is complained of now and was not before, on something
 * that was being talked about already. It reaches blue: it is a reason to look again.
 */
final class AngleRule {
  private static final Duration NOW = Duration.ofHours(6);
  private static final Duration ALL = Duration.ofHours(72);
  private static final int LEAST_BEFORE = 10;
  private static final int LEAST_NOW = 3;

  private AngleRule() {}

  static Signal signal(BrandPicture picture) {
    List<Mention> now = negative(picture.last(NOW));
    List<Mention> before = negative(picture.last(ALL));
    before.removeAll(now);
    if (before.size() < LEAST_BEFORE) {
      return Signal.quiet(
          Rule.NEW_ANGLE,
          String.format("此前 66 时负面 %d 条，不足 %d 条，不判新角度", before.size(), LEAST_BEFORE),
          0,
          LEAST_NOW);
    }
    Set<String> known =
        before.stream().flatMap(m -> m.grievance().type().stream()).collect(Collectors.toSet());
    Map<String, List<Mention>> fresh =
        now.stream()
            .filter(m -> m.grievance().type().filter(type -> !known.contains(type)).isPresent())
            .collect(Collectors.groupingBy(m -> m.grievance().type().orElse("")));
    return fresh.entrySet().stream()
        .filter(type -> type.getValue().size() >= LEAST_NOW)
        .max(Map.Entry.comparingByValue((a, b) -> Integer.compare(a.size(), b.size())))
        .map(AngleRule::fired)
        .orElseGet(() -> Signal.quiet(Rule.NEW_ANGLE, "近 6 时没有新的投诉类型", fresh.size(), LEAST_NOW));
  }

  private static Signal fired(Map.Entry<String, List<Mention>> type) {
    return new Signal(
        Rule.NEW_ANGLE,
        CrisisLevel.BLUE,
        String.format("新角度：%s类投诉近 6 时 %d 条，此前没有", type.getKey(), type.getValue().size()),
        type.getValue().size(),
        LEAST_NOW,
        ShareRules.worst(type.getValue()));
  }

  private static List<Mention> negative(List<Mention> mentions) {
    return mentions.stream()
        .filter(Mention::isNegative)
        .collect(Collectors.toCollection(ArrayList::new));
  }
}
