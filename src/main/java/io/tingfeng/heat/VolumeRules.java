package io.tingfeng.heat;

import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Trend;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Rules on volume. Without negativity a rise is news and reaches no further than blue. */
final class VolumeRules {
  private static final int DAYS = 14;
  private static final int LEAST_DAYS = 7;
  private static final int FEWEST_HEARD = 3;
  private static final double LEAST_USUAL = 3;

  private VolumeRules() {}

  static List<Signal> signals(BrandPicture picture, Thresholds thresholds) {
    Trend.Point now = picture.day(0);
    boolean negative =
        now.volume() > 0
            && now.negative() >= thresholds.negativeShareBlue() * now.volume()
            && now.volume() >= thresholds.leastMentions();
    return List.of(
        factor(picture, now, thresholds),
        sigma(picture, now, negative, thresholds),
        growth(picture, negative, thresholds));
  }

  private static double[] days(BrandPicture picture) {
    int known = Math.min(DAYS, picture.daysKnown() - 1);
    int[] all = IntStream.rangeClosed(1, Math.max(0, known)).toArray();
    int[] heard = IntStream.of(all).filter(ago -> !picture.isDeafDay(ago)).toArray();
    // Where the program runs in office hours alone every day is half heard, and the days compare.
    return IntStream.of(heard.length < FEWEST_HEARD ? all : heard)
        .mapToDouble(ago -> picture.day(ago).volume())
        .toArray();
  }

  /** Twice the median of the days before, once three of them are known. */
  private static Signal factor(BrandPicture picture, Trend.Point now, Thresholds thresholds) {
    double[] days = days(picture);
    if (days.length < 3) {
      return learning(Rule.VOLUME_FACTOR, now, days.length, 3, thresholds.volumeFactor());
    }
    double[] sorted = days.clone();
    java.util.Arrays.sort(sorted);
    double usual = Math.max(LEAST_USUAL, sorted[sorted.length / 2]);
    double factor = now.volume() / usual;
    String counts =
        String.format(
            "24 时声量 %,d，平常 %.0f（近 %d 日中位数），%.1f 倍", now.volume(), usual, days.length, factor);
    boolean fired =
        factor >= thresholds.volumeFactor() && now.volume() >= thresholds.leastMentions();
    return fired
        ? new Signal(
            Rule.VOLUME_FACTOR,
            CrisisLevel.BLUE,
            counts,
            factor,
            thresholds.volumeFactor(),
            List.of())
        : Signal.quiet(Rule.VOLUME_FACTOR, counts, factor, thresholds.volumeFactor());
  }

  private static Signal sigma(
      BrandPicture picture, Trend.Point now, boolean negative, Thresholds thresholds) {
    double[] days = days(picture);
    if (days.length < LEAST_DAYS) {
      return learning(Rule.VOLUME_SIGMA, now, days.length, LEAST_DAYS, thresholds.volumeSigma());
    }
    double mean = java.util.Arrays.stream(days).average().orElse(0);
    double variance =
        java.util.Arrays.stream(days).map(d -> (d - mean) * (d - mean)).average().orElse(0);
    // Counts scatter at least like Poisson's, however even the days before happened to be.
    double deviation = Math.sqrt(Math.max(variance, Math.max(1, mean)));
    double sigmas = (now.volume() - mean) / deviation;
    String counts =
        String.format(
            "24 时声量 %,d，近 %d 日均值 %.1f，高出 %.1f 个标准差", now.volume(), days.length, mean, sigmas);
    boolean fired =
        sigmas >= thresholds.volumeSigma() && now.volume() >= thresholds.leastMentions();
    if (!fired) {
      return Signal.quiet(Rule.VOLUME_SIGMA, counts, sigmas, thresholds.volumeSigma());
    }
    return new Signal(
        Rule.VOLUME_SIGMA,
        negative ? CrisisLevel.YELLOW : CrisisLevel.BLUE,
        negative ? counts : counts + "，负面不多，按新闻看待",
        sigmas,
        thresholds.volumeSigma(),
        List.of());
  }

  /** The + 5,800 % of the practice (S10), against the 72 hours before, which must not be empty. */
  private static Signal growth(BrandPicture picture, boolean negative, Thresholds thresholds) {
    Instant end = picture.hourly().window().to();
    TimeWindow now = TimeWindow.endingAt(end, Duration.ofHours(72));
    long volume = picture.hourly().sum(now).volume();
    double before = Math.max(LEAST_USUAL, picture.hourly().sum(now.previous()).volume());
    double factor = volume / before;
    String counts = String.format("72 时声量 %,d，之前 72 时 %.0f", volume, before);
    if (factor < thresholds.growth72h() || !negative) {
      return Signal.quiet(Rule.GROWTH_72H, counts, factor, thresholds.growth72h());
    }
    return new Signal(
        Rule.GROWTH_72H,
        CrisisLevel.RED,
        counts + String.format("，增 %,.0f%%，建议升至最高级，待人确认", (factor - 1) * 100),
        factor,
        thresholds.growth72h(),
        List.of());
  }

  private static Signal learning(
      Rule rule, Trend.Point now, int known, int needed, double threshold) {
    return Signal.quiet(
        rule,
        String.format("24 时声量 %,d，基线学习中（%d / %d 日）", now.volume(), known, needed),
        0,
        threshold);
  }
}
