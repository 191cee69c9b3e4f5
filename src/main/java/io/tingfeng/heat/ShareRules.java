package io.tingfeng.heat;

import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.Cue;
import io.tingfeng.model.Mention;
import io.tingfeng.model.MentionId;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Trend;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Rules on shares: both readings of the 35 % of the practice (S1), and the growth of a complaint.
 */
final class ShareRules {
  private ShareRules() {}

  static List<Signal> signals(BrandPicture picture, List<Mention> day, Thresholds thresholds) {
    return List.of(
        byMentions(picture, day, thresholds),
        byWords(day, thresholds),
        growth(picture, day, thresholds));
  }

  private static Signal byMentions(BrandPicture picture, List<Mention> day, Thresholds thresholds) {
    Trend.Point now = picture.day(0);
    double share = now.volume() == 0 ? 0 : (double) now.negative() / now.volume();
    String fraction = fraction("负面占比", share, now.negative(), now.volume());
    if (now.volume() < thresholds.leastMentions()) {
      return few(Rule.NEGATIVE_SHARE, now.volume(), share, thresholds);
    }
    return graded(Rule.NEGATIVE_SHARE, fraction, share, thresholds, worst(day));
  }

  private static Signal byWords(List<Mention> day, Thresholds thresholds) {
    long negative = words(day, true);
    long all = negative + words(day, false);
    double share = all == 0 ? 0 : (double) negative / all;
    if (day.size() < thresholds.leastMentions() || all < thresholds.leastMentions()) {
      return few(Rule.NEGATIVE_WORDS, day.size(), share, thresholds);
    }
    String fraction = fraction("负面词占情感词", share, negative, all);
    boolean high = share > thresholds.negativeShareYellow();
    // Words are counted whoever they are about, so they need company: some mentions must be
    // negative.
    boolean backed =
        day.stream().filter(Mention::isNegative).count()
            >= thresholds.negativeShareBlue() * day.size();
    if (high && backed) {
      return graded(Rule.NEGATIVE_WORDS, fraction, share, thresholds, worst(day));
    }
    return Signal.quiet(
        Rule.NEGATIVE_WORDS,
        high ? fraction + "，但负面提及不足 20%，不计" : fraction + below(thresholds.negativeShareYellow()),
        share,
        thresholds.negativeShareYellow());
  }

  private static Signal graded(
      Rule rule, String fraction, double share, Thresholds thresholds, List<MentionId> evidence) {
    if (share > thresholds.negativeShareYellow()) {
      return new Signal(
          rule,
          CrisisLevel.YELLOW,
          fraction + above(thresholds.negativeShareYellow()),
          share,
          thresholds.negativeShareYellow(),
          evidence);
    }
    if (share >= thresholds.negativeShareBlue()) {
      return new Signal(
          rule,
          CrisisLevel.BLUE,
          fraction + String.format("，达到 %.0f%%", thresholds.negativeShareBlue() * 100),
          share,
          thresholds.negativeShareBlue(),
          evidence);
    }
    return Signal.quiet(
        rule,
        fraction + below(thresholds.negativeShareBlue()),
        share,
        thresholds.negativeShareBlue());
  }

  private static Signal few(Rule rule, long mentions, double share, Thresholds thresholds) {
    return Signal.quiet(
        rule,
        String.format("24 时 %d 条，不足 %.0f 条，不判占比", mentions, thresholds.leastMentions()),
        share,
        thresholds.negativeShareYellow());
  }

  private static long words(List<Mention> day, boolean negative) {
    return day.stream()
        .flatMap(mention -> mention.negativity().cues().stream())
        .filter(cue -> cue.kind() == Cue.Kind.TERM || cue.kind() == Cue.Kind.EMOJI)
        .filter(cue -> negative ? cue.weight() > 0 : cue.weight() < 0)
        .count();
  }

  /** The complaint type that grew most over the day before, by more than a fifth (S2). */
  private static Signal growth(BrandPicture picture, List<Mention> day, Thresholds thresholds) {
    TimeWindow before = TimeWindow.endingAt(picture.at(), Duration.ofHours(24)).previous();
    Map<String, Long> then =
        picture.recent().stream()
            .filter(mention -> before.contains(mention.post().at()))
            .flatMap(mention -> mention.grievance().type().stream())
            .collect(Collectors.groupingBy(type -> type, Collectors.counting()));
    return day.stream()
        .filter(mention -> mention.grievance().type().isPresent())
        .collect(Collectors.groupingBy(mention -> mention.grievance().type().orElse("")))
        .entrySet()
        .stream()
        .filter(type -> type.getValue().size() >= thresholds.leastMentions())
        .max(
            Comparator.comparingDouble(
                    (Map.Entry<String, List<Mention>> type) ->
                        ratio(type.getValue(), then.getOrDefault(type.getKey(), 0L)))
                .thenComparing(type -> type.getValue().size()))
        .map(
            type ->
                growth(
                    type.getKey(),
                    type.getValue(),
                    then.getOrDefault(type.getKey(), 0L),
                    thresholds))
        .orElseGet(
            () ->
                Signal.quiet(
                    Rule.COMPLAINT_GROWTH,
                    String.format("没有一类投诉满 %.0f 条", thresholds.leastMentions()),
                    0,
                    thresholds.complaintGrowth()));
  }

  private static double ratio(List<Mention> now, long before) {
    return before == 0 ? Double.POSITIVE_INFINITY : (double) now.size() / before;
  }

  private static Signal growth(String type, List<Mention> now, long before, Thresholds thresholds) {
    double growth = ratio(now, before) - 1;
    String counts = String.format("%s类投诉 %d 条，前 24 时 %d 条", type, now.size(), before);
    if (growth <= thresholds.complaintGrowth()) {
      return Signal.quiet(Rule.COMPLAINT_GROWTH, counts, growth, thresholds.complaintGrowth());
    }
    return new Signal(
        Rule.COMPLAINT_GROWTH,
        CrisisLevel.BLUE,
        before == 0 ? counts + "，此前没有" : counts + String.format("，增 %.0f%%", growth * 100),
        before == 0 ? now.size() : growth,
        thresholds.complaintGrowth(),
        worst(now));
  }

  static List<MentionId> worst(List<Mention> mentions) {
    return mentions.stream()
        .filter(Mention::isNegative)
        .sorted(
            Comparator.comparingLong((Mention m) -> m.post().engagement().reposts().orElse(-1))
                .thenComparingDouble(m -> m.negativity().score())
                .reversed())
        .limit(5)
        .map(Mention::id)
        .toList();
  }

  private static String fraction(String what, double share, long part, long whole) {
    return String.format("%s %.1f%%（%,d ÷ %,d）", what, share * 100, part, whole);
  }

  private static String above(double threshold) {
    return String.format("，超过 %.0f%%", threshold * 100);
  }

  private static String below(double threshold) {
    return String.format("，未到 %.0f%%", threshold * 100);
  }
}
