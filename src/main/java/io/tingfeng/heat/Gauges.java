package io.tingfeng.heat;

import io.tingfeng.model.Mention;
import io.tingfeng.model.Tone;
import io.tingfeng.model.Trend;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

/** The five gauges of the practice (SEEDS S67), each with its baseline and what is behind it. */
final class Gauges {
  private static final int WEEK = 7;

  private Gauges() {}

  static List<Gauge> of(BrandPicture picture, double heat, Thresholds thresholds) {
    List<Mention> day = picture.last(Duration.ofHours(24));
    return List.of(
        new Gauge("舆情热度", OptionalDouble.of(heat), OptionalDouble.empty(), 50, "", "0–100，见热度构成"),
        negative(picture, thresholds),
        repeats(day, thresholds),
        spread(day, thresholds),
        feedback(picture, day));
  }

  private static Gauge negative(BrandPicture picture, Thresholds thresholds) {
    Trend.Point now = picture.day(0);
    List<Trend.Point> week = IntStream.rangeClosed(1, WEEK).mapToObj(picture::day).toList();
    double volume = week.stream().mapToDouble(Trend.Point::volume).sum();
    double negative = week.stream().mapToDouble(Trend.Point::negative).sum();
    return new Gauge(
        "负面情绪指数",
        scaled(HeatIndex.share(now.negative(), now.volume())),
        scaled(HeatIndex.share(negative, volume)),
        thresholds.negativeShareYellow() * 100,
        "%",
        String.format("24 时 %,d ÷ %,d，基线为前 7 日", now.negative(), now.volume()));
  }

  private static Gauge repeats(List<Mention> day, Thresholds thresholds) {
    int most = Ladder.mostRepeated(day).map(group -> group.size()).orElse(0);
    return new Gauge(
        "异常行为频率",
        OptionalDouble.of(most),
        OptionalDouble.empty(),
        thresholds.repeats(),
        "次",
        "同一作者同一问题 24 时内最多次数");
  }

  private static Gauge spread(List<Mention> day, Thresholds thresholds) {
    OptionalLong most =
        day.stream()
            .map(mention -> mention.post().engagement().reposts())
            .flatMapToLong(OptionalLong::stream)
            .max();
    return new Gauge(
        "传播速度",
        most.isPresent() ? OptionalDouble.of(most.getAsLong()) : OptionalDouble.empty(),
        OptionalDouble.empty(),
        thresholds.repostsYellow(),
        "次转发",
        most.isPresent() ? "24 时内转发最多的一条" : "无数据：平台未提供转发数");
  }

  /** Good minus bad in a hundred mentions, against the week before. */
  private static Gauge feedback(BrandPicture picture, List<Mention> day) {
    // Both lists hold the same objects; comparing whole mentions would take the square of the time.
    Set<Mention> today = Collections.newSetFromMap(new IdentityHashMap<>());
    today.addAll(day);
    List<Mention> earlier =
        picture.recent().stream().filter(mention -> !today.contains(mention)).toList();
    return new Gauge(
        "客户反馈变化",
        net(day),
        net(earlier),
        -20,
        "点",
        String.format("净好评，24 时 %,d 条对之前 48 时 %,d 条", day.size(), earlier.size()));
  }

  private static OptionalDouble net(List<Mention> mentions) {
    double sum =
        mentions.stream()
            .map(mention -> mention.negativity().tone())
            .mapToDouble(tone -> tone == Tone.POSITIVE ? 1 : tone == Tone.NEGATIVE ? -1 : 0)
            .sum();
    return scaled(HeatIndex.share(sum, mentions.size()));
  }

  private static OptionalDouble scaled(OptionalDouble share) {
    return share.isPresent() ? OptionalDouble.of(share.getAsDouble() * 100) : share;
  }
}
