package io.tingfeng.web.page;

import io.tingfeng.alert.Alert;
import io.tingfeng.heat.ReadingStore;
import io.tingfeng.heat.Thresholds;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Trend;
import io.tingfeng.web.Answers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rows behind the charts of a brand: the chart draws what the table says. */
final class Curves {
  private final Frame f;
  private final Tongue t;
  private final Answers answers;
  private final Span span;
  private final TimeWindow window;

  Curves(Frame f, Answers answers, Span span, Instant at) {
    this.f = f;
    this.t = f.t();
    this.answers = answers;
    this.span = span;
    this.window = TimeWindow.endingAt(at.plusMillis(1), span.length());
  }

  List<BrandView.Bucket> volume(BrandId brand) {
    List<Trend.Point> points = trend(brand, window);
    List<Trend.Point> before = trend(brand, window.previous());
    List<ReadingStore.Mark> readings = answers.readings().marks(brand, window);
    List<BrandView.Bucket> buckets = new ArrayList<>();
    CrisisLevel level =
        Optional.ofNullable(answers.readings().marks(List.of(brand), window.from()).get(brand))
            .map(ReadingStore.Mark::level)
            .orElse(CrisisLevel.NONE);
    int next = 0;
    for (int i = 0; i < points.size(); i++) {
      Trend.Point point = points.get(i);
      while (next < readings.size() && readings.get(next).at().isBefore(point.to())) {
        level = readings.get(next++).level();
      }
      buckets.add(bucket(brand, point, i < before.size() ? before.get(i).volume() : 0, level));
    }
    return buckets;
  }

  private List<Trend.Point> trend(BrandId brand, TimeWindow over) {
    return answers
        .index()
        .trend(new MentionQuery.OfBrand(brand), over, span.bucket(), answers.settings().zone())
        .points();
  }

  private BrandView.Bucket bucket(
      BrandId brand, Trend.Point point, long before, CrisisLevel level) {
    String query =
        "brand:"
            + brand.value()
            + " time:>="
            + f.ink().machine(point.from())
            + " time:<"
            + f.ink().machine(point.to());
    return new BrandView.Bucket(
        f.ink().minute(point.from()),
        point.from().toEpochMilli(),
        point.volume(),
        point.negative(),
        before,
        Level.glyph(level, false),
        Labels.level(level, f),
        Links.search(query));
  }

  List<BrandView.Raised> raised(BrandId brand) {
    return answers.alerts().changed(window).stream()
        .filter(alert -> alert.brand().equals(brand) && window.contains(alert.raisedAt()))
        .map(
            (Alert alert) ->
                new BrandView.Raised(
                    alert.id().value(), alert.raisedAt().toEpochMilli(), t.of("预警", "alert")))
        .toList();
  }

  List<BrandView.HeatPoint> heat(BrandId brand) {
    return answers.readings().marks(brand, window).stream()
        .map(
            reading ->
                new BrandView.HeatPoint(
                    f.ink().minute(reading.at()),
                    reading.at().toEpochMilli(),
                    f.ink().decimal(reading.heat()),
                    reading.heat(),
                    Labels.level(reading.level(), f)))
        .toList();
  }

  List<BrandView.Cut> cuts(BrandId brand) {
    Thresholds limits = answers.thresholds().apply(brand);
    return List.of(
        new BrandView.Cut("blue", t.of("蓝", "blue"), limits.heatBlue()),
        new BrandView.Cut("yellow", t.of("黄", "yellow"), limits.heatYellow()),
        new BrandView.Cut("orange", t.of("橙", "orange"), limits.heatOrange()),
        new BrandView.Cut("red", t.of("红", "red"), limits.heatRed()));
  }

  String finding(List<BrandView.Bucket> buckets) {
    return buckets.stream()
        .max(Comparator.comparingLong(BrandView.Bucket::volume))
        .filter(bucket -> bucket.volume() > 0)
        .map(
            bucket ->
                t.of(
                    "{0} 见顶，{1} 条，其中负面 {2} 条",
                    "Peak at {0}: {1} mentions, {2} of them negative",
                    bucket.at(),
                    f.ink().count(bucket.volume()),
                    f.ink().count(bucket.negative())))
        .orElse(t.of("这段时间没有提及", "No mention in this span"));
  }

  String heatFinding(List<BrandView.HeatPoint> heats) {
    return heats.stream()
        .max(Comparator.comparingDouble(BrandView.HeatPoint::value))
        .map(
            peak ->
                t.of(
                    "热度峰值 {0}，{1}；现在 {2}",
                    "Heat peaked at {0} on {1}; now {2}",
                    peak.heat(),
                    peak.at(),
                    heats.getLast().heat()))
        .orElse(t.of("这段时间没有读数", "No reading in this span"));
  }
}
