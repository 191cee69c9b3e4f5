package io.tingfeng.heat;

import io.tingfeng.model.Authority;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.Grievance.Reason;
import io.tingfeng.model.Mention;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rule on public headlines (hot lists and newsrooms): the crisis points of the last 24 hours
 * with a half-life of 12 hours. A brand that is always on the lists must earn its alert. The
 * arithmetic follows the method note "Stories and crises" §4.
 */
final class HeadlineRule {
  private static final double HALF_LIFE_HOURS = 12;
  private static final double PER_DAILY_HEADLINE = 0.2;
  private static final double MOST_DAILY = 4;
  private static final double GROWTH = 0.1;
  private static final double GROWTH_FROM = 0.4;
  private static final Set<String> OWN_SIGN =
      Set.of(
          "harm",
          "quality",
          "law",
          "conflict",
          "exposure",
          "outrage",
          "outage",
          "admission",
          "bare");

  private HeadlineRule() {}

  static Signal signal(BrandPicture picture, Thresholds thresholds) {
    List<Mention> headlines =
        picture.last(Duration.ofHours(24)).stream().filter(HeadlineRule::isHeadline).toList();
    double sum = sum(headlines, picture);
    double daily = Math.min(MOST_DAILY, daily(picture));
    double shift = PER_DAILY_HEADLINE * daily;
    double yellow = thresholds.headlinesYellow() + shift;
    CrisisLevel level = level(sum, shift, thresholds);
    String counts =
        String.format("24 时 %d 条标题，危机用词合计 %.1f 分，黄线 %.1f", headlines.size(), sum, yellow);
    if (level == CrisisLevel.NONE || !isOwnSign(headlines)) {
      return Signal.quiet(Rule.HEADLINES, counts, sum, yellow);
    }
    return new Signal(
        Rule.HEADLINES,
        level,
        counts + words(headlines),
        sum,
        yellow,
        headlines.stream()
            .sorted(Comparator.comparingDouble((Mention m) -> m.grievance().points()).reversed())
            .limit(5)
            .map(Mention::id)
            .toList());
  }

  private static boolean isHeadline(Mention mention) {
    return mention.post().standing().place().isPresent()
        || mention.outlet().authority().isAtLeast(Authority.PORTAL)
            && !mention.post().title().isEmpty();
  }

  private static double sum(List<Mention> headlines, BrandPicture picture) {
    double sum = 0;
    int lately = 0;
    for (Mention mention : headlines) {
      double hours = Duration.between(mention.post().at(), picture.at()).toMinutes() / 60.0;
      sum += mention.grievance().points() * Math.pow(0.5, hours / HALF_LIFE_HOURS);
      lately += hours <= 6 ? 1 : 0;
    }
    return sum > GROWTH_FROM ? sum + GROWTH * Math.max(0, lately - 2) : sum;
  }

  /** Mentions a day over the week before the last 24 hours. */
  private static double daily(BrandPicture picture) {
    double week = 0;
    for (int ago = 1; ago <= 7; ago++) {
      week += picture.day(ago).volume();
    }
    return week / 7;
  }

  private static CrisisLevel level(double sum, double shift, Thresholds thresholds) {
    if (sum >= thresholds.headlinesOrange() + shift) {
      return CrisisLevel.ORANGE;
    }
    if (sum >= thresholds.headlinesYellow() + shift) {
      return CrisisLevel.YELLOW;
    }
    return sum >= thresholds.headlinesBlue() + shift ? CrisisLevel.BLUE : CrisisLevel.NONE;
  }

  /** Responses alone are news; three of them, or one word of its own, are a sign. */
  private static boolean isOwnSign(List<Mention> headlines) {
    boolean own =
        headlines.stream()
            .anyMatch(m -> m.grievance().classes().stream().anyMatch(OWN_SIGN::contains));
    long responses =
        headlines.stream().filter(m -> m.grievance().classes().contains("response")).count();
    return own || responses >= 3;
  }

  private static String words(List<Mention> headlines) {
    String words =
        headlines.stream()
            .flatMap(mention -> mention.grievance().reasons().stream())
            .filter(reason -> reason.points() > 0)
            .sorted(Comparator.comparingDouble(Reason::points).reversed())
            .map(HeadlineRule::word)
            .distinct()
            .limit(4)
            .collect(Collectors.joining("、"));
    return words.isEmpty() ? "" : "：" + words;
  }

  private static String word(Reason reason) {
    String name =
        switch (reason.wordClass()) {
          case "bare" -> "品牌名单独上榜";
          case "top-ten" -> "榜单前十";
          default -> reason.term();
        };
    return String.format(Locale.ROOT, "%s %+.1f", name, reason.points());
  }
}
