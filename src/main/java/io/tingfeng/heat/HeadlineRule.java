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

  /** Answers, rumours and outages alone never add up to a crisis. */
  private static final double MOST_WITHOUT_SIGN = 0.8;

  private static final int RUSH = 5;

  /** Signs of trouble of the brand's own. */
  private static final Set<String> OWN_SIGN =
      Set.of("harm", "quality", "law", "conflict", "exposure", "outrage", "admission", "bare");

  /** Anger and rumours alone reach no further than yellow. */
  private static final Set<String> SUBSTANCE = Set.of("harm", "quality", "law", "admission");

  private static final Set<String> HARM = Set.of("harm");
  private static final Set<String> OFFICE = Set.of("regulator", "medium");

  private HeadlineRule() {}

  static Signal signal(BrandPicture picture, Thresholds thresholds) {
    List<Mention> headlines =
        picture.last(Duration.ofHours(24)).stream().filter(HeadlineRule::isHeadline).toList();
    double sum = sum(headlines, picture);
    double shift = PER_DAILY_HEADLINE * Math.min(MOST_DAILY, daily(picture));
    double yellow = thresholds.headlinesYellow() + shift;
    CrisisLevel level = level(sum, shift, headlines, picture, thresholds);
    String counts =
        String.format(
            Locale.ROOT, "24 时 %d 条标题，危机用词合计 %.1f 分，黄线 %.1f", headlines.size(), sum, yellow);
    if (level == CrisisLevel.NONE) {
      return Signal.quiet(Rule.HEADLINES, counts, sum, yellow);
    }
    String confirm = level == CrisisLevel.RED ? "；涉人身伤害且有官方介入，建议升至最高级，待人确认" : "";
    return new Signal(
        Rule.HEADLINES,
        level,
        counts + words(headlines) + confirm,
        sum,
        yellow,
        headlines.stream()
            .sorted(Comparator.comparingDouble((Mention m) -> m.grievance().points()).reversed())
            .limit(5)
            .map(Mention::id)
            .toList());
  }

  private static boolean isHeadline(Mention mention) {
    boolean listed =
        mention.post().standing().place().isPresent()
            || mention.post().standing().heat().isPresent();
    return listed
        || mention.outlet().authority().isAtLeast(Authority.PORTAL)
            && !mention.post().title().isEmpty();
  }

  private static double sum(List<Mention> headlines, BrandPicture picture) {
    double sum = 0;
    double without = 0;
    for (Mention mention : headlines) {
      double hours = hours(mention, picture);
      double points = mention.grievance().points() * Math.pow(0.5, hours / HALF_LIFE_HOURS);
      if (points < 0 || has(List.of(mention), OWN_SIGN)) {
        sum += points;
      } else {
        without += points;
      }
    }
    sum += Math.min(without, MOST_WITHOUT_SIGN);
    return sum > GROWTH_FROM && has(headlines, OWN_SIGN)
        ? sum + GROWTH * Math.max(0, lately(headlines, picture) - 2)
        : sum;
  }

  private static long lately(List<Mention> headlines, BrandPicture picture) {
    return headlines.stream().filter(mention -> hours(mention, picture) <= 6).count();
  }

  private static double hours(Mention mention, BrandPicture picture) {
    return Duration.between(mention.post().at(), picture.at()).toMinutes() / 60.0;
  }

  /** Mentions a day over the week before the last 24 hours. */
  private static double daily(BrandPicture picture) {
    double week = 0;
    for (int ago = 1; ago <= 7; ago++) {
      week += picture.day(ago).volume();
    }
    return week / 7;
  }

  private static CrisisLevel level(
      double sum,
      double shift,
      List<Mention> headlines,
      BrandPicture picture,
      Thresholds thresholds) {
    if (sum >= thresholds.headlinesOrange() + shift && has(headlines, SUBSTANCE)) {
      boolean rush = lately(headlines, picture) >= RUSH;
      return rush && has(headlines, HARM) && has(headlines, OFFICE)
          ? CrisisLevel.RED
          : CrisisLevel.ORANGE;
    }
    if (sum >= thresholds.headlinesYellow() + shift) {
      return CrisisLevel.YELLOW;
    }
    return sum >= thresholds.headlinesBlue() + shift ? CrisisLevel.BLUE : CrisisLevel.NONE;
  }

  private static boolean has(List<Mention> headlines, Set<String> classes) {
    return headlines.stream()
        .anyMatch(m -> m.grievance().classes().stream().anyMatch(classes::contains));
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
