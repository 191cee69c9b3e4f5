package io.tingfeng.heat;

import io.tingfeng.model.Authority;
import io.tingfeng.model.Mention;
import io.tingfeng.model.Trend;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Turns each thing that can be hot into evidence: 0 as usual, 0.69 once a week, 4 at most, about
 * once a year.
 */
final class Evidence {
  private static final double CAP = 4;
  private static final double FEWEST_SOURCES = 3;
  private static final int GOAL = 1_000;
  private static final int MOST = 100_000;
  private static final double HALF_LIFE_HOURS = 6;
  private static final double PRIOR_WEEKS = 0.5;
  private static final int HOURS_OF_DAY = 24;

  private Evidence() {}

  /**
   * One part before it is weighed.
   *
   * @param inputs the counts behind it, in Chinese
   */
  record Part(String name, double weight, OptionalDouble evidence, String inputs) {}

  static List<Part> of(BrandPicture picture) {
    List<Mention> day = picture.last(Duration.ofHours(24));
    return List.of(
        volume(picture),
        engagement(day),
        breadth(day),
        authority(day),
        spread(day, picture),
        severity(day));
  }

  private static Part volume(BrandPicture picture) {
    SpikeDetector detector = new SpikeDetector(Duration.ofHours(1), picture.zone());
    double weeks = 0;
    double usual = 0;
    // An hour that has just begun has few mentions yet: what was rare a while ago fades slowly.
    for (Trend.Point point : picture.hourly().points()) {
      double faded = Math.expm1(Math.log1p(weeks) * Math.pow(0.5, 1 / HALF_LIFE_HOURS));
      // Few mentions in an hour in which few sources were heard are not calm: it is left out.
      boolean unknown = picture.isDeaf(point) && point.volume() < usual;
      weeks =
          unknown ? faded : Math.max(faded, detector.next(point.from(), point.volume()).weeks());
      usual = unknown ? usual : usual + (point.volume() - usual) / HOURS_OF_DAY;
    }
    // A rise cannot honestly be called rarer than the weeks that we have listened for.
    double known = picture.daysKnown() / 7.0;
    weeks = Math.min(weeks, known + PRIOR_WEEKS);
    String rarity =
        weeks < 0.2
            ? "与平常相当"
            : weeks >= known
                ? String.format("开始监测以来最高（%d 天）", picture.daysKnown())
                : String.format("约 %.1f 周一遇", weeks);
    return new Part(
        "声量",
        0.30,
        capped(Math.log1p(weeks)),
        String.format("24 时 %,d 条，%s", picture.day(0).volume(), rarity));
  }

  /** Counters are looked at as they stand; without any the part is left out, never zero. */
  private static Part engagement(List<Mention> day) {
    long known = day.stream().filter(m -> m.post().engagement().isKnown()).count();
    if (known == 0) {
      return new Part("互动", 0.15, OptionalDouble.empty(), "无数据：平台未提供计数");
    }
    double sum = day.stream().mapToDouble(m -> interactions(m)).sum();
    return new Part(
        "互动",
        0.15,
        capped(Math.max(0, Math.log10((sum + 1) / 100))),
        String.format("%,.0f 次互动，%d 条有计数", sum, known));
  }

  private static double interactions(Mention mention) {
    return orZero(mention.post().engagement().likes())
        + 2.0 * orZero(mention.post().engagement().comments())
        + 3.0 * orZero(mention.post().engagement().reposts());
  }

  /** Only for sums over posts that have the counter; a sum may leave the others out. */
  private static long orZero(OptionalLong counter) {
    return counter.orElse(0);
  }

  /**
   * The effective number of independent outlets: the exponential of the entropy of their shares.
   */
  private static Part breadth(List<Mention> day) {
    Collection<Long> counts =
        day.stream()
            .collect(
                Collectors.groupingBy(
                    m -> m.outlet().name() + ' ' + m.post().author().orElse(""),
                    LinkedHashMap::new,
                    Collectors.counting()))
            .values();
    double all = day.size();
    double entropy = counts.stream().mapToDouble(n -> -(n / all) * Math.log(n / all)).sum();
    double effective = day.isEmpty() ? 0 : Math.exp(entropy);
    return new Part(
        "广度",
        0.15,
        capped(Math.max(0, Math.log((1 + effective) / (1 + FEWEST_SOURCES)))),
        String.format("%d 个作者与信源，有效 %.1f 个", counts.size(), effective));
  }

  private static Part authority(List<Mention> day) {
    Authority highest =
        day.stream()
            .map(mention -> mention.outlet().authority())
            .max(Comparator.naturalOrder())
            .orElse(Authority.USER);
    return new Part("权威", 0.15, capped(weight(highest)), "最高：" + name(highest));
  }

  private static double weight(Authority authority) {
    return switch (authority) {
      case USER -> 0;
      case SELF_MEDIA -> 0.3;
      case PORTAL -> 0.6;
      case MARKET -> 1;
      case PROVINCIAL -> 1.8;
      case REGULATOR -> 2.5;
      case CENTRAL -> 3.5;
    };
  }

  static String name(Authority authority) {
    return switch (authority) {
      case USER -> "网友";
      case SELF_MEDIA -> "自媒体";
      case PORTAL -> "门户";
      case MARKET -> "市场化媒体";
      case PROVINCIAL -> "省级媒体";
      case REGULATOR -> "监管部门、消费者组织";
      case CENTRAL -> "中央媒体";
    };
  }

  private static Part spread(List<Mention> day, BrandPicture picture) {
    double best = -1;
    String who = "";
    for (Mention mention : day) {
      OptionalLong reposts = mention.post().engagement().reposts();
      if (reposts.isPresent()) {
        double hours = Duration.between(mention.post().at(), picture.at()).toMinutes() / 60.0;
        double chance =
            SpreadForecast.probability((int) Math.min(reposts.getAsLong(), MOST), hours, GOAL);
        if (chance > best) {
          best = chance;
          who = told(Outlook.of(reposts.getAsLong(), mention.post().at(), picture.at()));
        }
      }
    }
    if (best < 0) {
      return new Part("传播", 0.10, OptionalDouble.empty(), "无数据：没有转发数");
    }
    double evidence = best >= 1 ? CAP : -Math.log(1 - best);
    return new Part("传播", 0.10, capped(evidence), who);
  }

  private static String told(Outlook outlook) {
    String counts = String.format("转发最多一条 %,d 次", outlook.reposts());
    String age =
        outlook.isTold() ? String.format("，发布 %.1f 小时", outlook.age().toMinutes() / 60.0) : "";
    return counts + age + (outlook.chinese().isEmpty() ? "" : "，" + outlook.chinese());
  }

  private static Part severity(List<Mention> day) {
    Map<Boolean, List<Double>> points =
        day.stream()
            .map(mention -> Math.max(0, mention.grievance().points()))
            .collect(Collectors.partitioningBy(value -> value > 0));
    List<Double> grave = points.getOrDefault(true, List.of()).stream().sorted().toList();
    if (grave.isEmpty()) {
      return new Part("严重", 0.10, OptionalDouble.of(0), "标题无危机用词");
    }
    double high = grave.get((int) Math.ceil(0.95 * grave.size()) - 1);
    return new Part(
        "严重",
        0.10,
        capped(2 * high),
        String.format("%d 条标题有危机用词，第 95 百分位 %.1f 分", grave.size(), high));
  }

  private static OptionalDouble capped(double evidence) {
    return OptionalDouble.of(Math.min(CAP, evidence));
  }
}
