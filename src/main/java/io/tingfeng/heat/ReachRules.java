package io.tingfeng.heat;

import io.tingfeng.model.Authority;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.Mention;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Rules on single negative posts: how far they go and whose word they are. */
final class ReachRules {
  /** A press report must be plainly negative: one wrong verdict must not wake people. */
  private static final double PLAINLY = 0.6;

  private ReachRules() {}

  static List<Signal> signals(List<Mention> day, Thresholds t) {
    return List.of(
        counter(
            Rule.REPOSTS,
            "转发",
            day,
            mention -> mention.post().engagement().reposts(),
            new double[] {t.repostsYellow(), t.repostsOrange(), t.repostsRed()}),
        counter(
            Rule.READS,
            "阅读",
            day,
            mention -> mention.post().engagement().reads(),
            new double[] {t.readsYellow(), Double.POSITIVE_INFINITY, t.readsRed()}),
        authority(day));
  }

  private static Signal counter(
      Rule rule,
      String word,
      List<Mention> day,
      Function<Mention, OptionalLong> counter,
      double[] lines) {
    Optional<Mention> top =
        day.stream()
            .filter(Mention::isNegative)
            .filter(mention -> counter.apply(mention).isPresent())
            .max(Comparator.comparingLong(mention -> counter.apply(mention).orElse(0)));
    if (top.isEmpty()) {
      return Signal.quiet(rule, "负面帖的" + word + "数：无数据", 0, lines[0]);
    }
    long value = counter.apply(top.get()).orElse(0);
    String counts = String.format("负面帖%s最多 %,d 次", word, value);
    CrisisLevel level =
        value >= lines[2]
            ? CrisisLevel.RED
            : value >= lines[1]
                ? CrisisLevel.ORANGE
                : value >= lines[0] ? CrisisLevel.YELLOW : CrisisLevel.NONE;
    return switch (level) {
      case NONE, BLUE ->
          Signal.quiet(rule, counts + String.format("，未到 %,.0f", lines[0]), value, lines[0]);
      case YELLOW -> reached(rule, level, counts, value, lines[0], top.get());
      case ORANGE -> reached(rule, level, counts, value, lines[1], top.get());
      case RED -> reached(rule, level, counts, value, lines[2], top.get());
    };
  }

  private static Signal reached(
      Rule rule, CrisisLevel level, String counts, double value, double line, Mention mention) {
    String confirm = level == CrisisLevel.RED ? "，建议升至最高级，待人确认" : "";
    return new Signal(
        rule,
        level,
        counts + String.format("，达到 %,.0f", line) + confirm,
        value,
        line,
        List.of(mention.id()));
  }

  private static Signal authority(List<Mention> day) {
    Optional<Mention> highest =
        day.stream()
            .filter(Mention::isNegative)
            .filter(m -> m.negativity().score() >= PLAINLY || m.grievance().points() > 0)
            .filter(m -> m.outlet().authority().isAtLeast(Authority.PROVINCIAL))
            .max(Comparator.comparing(m -> m.outlet().authority()));
    if (highest.isEmpty()) {
      return Signal.quiet(Rule.AUTHORITY, "省级以上媒体、监管部门、消费者组织没有负面报道", 0, 1);
    }
    Mention mention = highest.get();
    boolean central = mention.outlet().authority() == Authority.CENTRAL;
    return new Signal(
        Rule.AUTHORITY,
        central ? CrisisLevel.RED : CrisisLevel.ORANGE,
        Evidence.name(mention.outlet().authority())
            + "负面报道："
            + mention.outlet().name()
            + (central ? "，建议升至最高级，待人确认" : ""),
        1,
        1,
        List.of(mention.id()));
  }
}
