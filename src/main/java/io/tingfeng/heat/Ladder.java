package io.tingfeng.heat;

import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.Mention;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The rules by which a brand reaches a level (DESIGN §9): every rule answers, those that fired with
 * their counts, the others with how far off they are. Praise is not a crisis: rules of volume reach
 * no further than blue without negativity, rules of reach and authority look at negative posts
 * only.
 */
final class Ladder {
  private Ladder() {}

  static List<Signal> signals(BrandPicture picture, Thresholds thresholds) {
    List<Mention> day = picture.last(Duration.ofHours(24));
    List<Signal> signals = new ArrayList<>();
    signals.addAll(ShareRules.signals(picture, day, thresholds));
    signals.addAll(VolumeRules.signals(picture, thresholds));
    signals.addAll(ReachRules.signals(day, thresholds));
    signals.add(StoryRule.signal(day, thresholds));
    signals.add(repeated(day, thresholds));
    signals.add(AngleRule.signal(picture));
    signals.add(HeadlineRule.signal(picture, thresholds));
    together(signals).ifPresent(signals::add);
    return signals;
  }

  /** The largest group of complaints of one author about one issue. */
  static Optional<List<Mention>> mostRepeated(List<Mention> mentions) {
    return mentions.stream()
        .filter(m -> m.post().author().isPresent() && m.grievance().type().isPresent())
        .collect(
            Collectors.groupingBy(
                m -> m.post().author().orElse("") + '\n' + m.grievance().type().orElse("")))
        .values()
        .stream()
        .max(Comparator.comparingInt(List::size));
  }

  private static Signal repeated(List<Mention> day, Thresholds thresholds) {
    List<Mention> most = mostRepeated(day).orElse(List.of());
    if (most.size() < thresholds.repeats()) {
      return Signal.quiet(
          Rule.REPEATED_COMPLAINT,
          String.format("同一作者同一问题最多 %d 次，未到 %.0f 次", most.size(), thresholds.repeats()),
          most.size(),
          thresholds.repeats());
    }
    return new Signal(
        Rule.REPEATED_COMPLAINT,
        CrisisLevel.BLUE,
        String.format("同一作者就同一问题投诉 %d 次", most.size()),
        most.size(),
        thresholds.repeats(),
        most.stream().map(Mention::id).limit(5).toList());
  }

  /** Two yellow signs that look at different things make an orange one. */
  private static Optional<Signal> together(List<Signal> signals) {
    List<Signal> yellow =
        signals.stream()
            .filter(signal -> signal.level().compareTo(CrisisLevel.YELLOW) >= 0)
            .collect(
                Collectors.toMap(
                    s -> s.rule().family(), s -> s, (a, b) -> a, java.util.LinkedHashMap::new))
            .values()
            .stream()
            .toList();
    if (yellow.size() < 2) {
      return Optional.empty();
    }
    String reasons = yellow.stream().map(Signal::reason).limit(2).collect(Collectors.joining("；"));
    return Optional.of(
        new Signal(
            Rule.TWO_SIGNALS,
            CrisisLevel.ORANGE,
            yellow.size() + " 类信号同时达到黄色：" + reasons,
            yellow.size(),
            2,
            yellow.stream().flatMap(s -> s.evidence().stream()).distinct().limit(5).toList()));
  }
}
