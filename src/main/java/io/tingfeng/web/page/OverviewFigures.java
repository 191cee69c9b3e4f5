package io.tingfeng.web.page;

import io.tingfeng.alert.Alert;
import io.tingfeng.alert.AlertCare;
import io.tingfeng.alert.AlertId;
import io.tingfeng.alert.AlertQuality;
import io.tingfeng.heat.Coverage;
import io.tingfeng.heat.HeatReading;
import io.tingfeng.heat.Thresholds;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.web.Answers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The figures of the overview: a line a brand, and the totals over all of them. */
final class OverviewFigures {
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration WEEK_BUCKETS = Duration.ofHours(8);

  private final Frame f;
  private final Tongue t;
  private final Ink ink;
  private final Answers answers;
  private final Span span;
  private final Instant at;

  OverviewFigures(Frame f, Answers answers, Span span, Instant at) {
    this.f = f;
    this.t = f.t();
    this.ink = f.ink();
    this.answers = answers;
    this.span = span;
    this.at = at;
  }

  /** One line of the table of brands. */
  OverviewView.Row row(BrandLine line) {
    double heat = line.reading().map(HeatReading::heat).orElse(0.0);
    boolean hasHeat = line.reading().isPresent() && !line.blind();
    Thresholds limits = answers.thresholds().apply(line.brand().id());
    double limit = limits.negativeShareYellow() * 100;
    boolean over =
        line.now().volume() >= limits.leastMentions()
            && line.now().negative() * 100.0 / line.now().volume() > limit;
    return new OverviewView.Row(
        line.brand().id().value(),
        line.brand().name(),
        line.blind(),
        line.level(),
        line.blind()
            ? t.of("多数信源没有应答，不能判断。不是平稳", "Most sources do not answer; this is not calm")
            : reason(line),
        hasHeat ? ink.whole(heat) : ink.none(),
        hasHeat ? (int) Math.round(heat) : -1,
        hasHeat && line.before().isPresent() ? ink.signed(heat - line.before().getAsDouble()) : "",
        ink.count(line.now().volume()),
        ink.change(line.now().volume(), line.previous().volume()),
        ink.share(line.now().negative(), line.now().volume()),
        over ? "› " + ink.whole(limit) + "%" : "",
        ink.points(
            line.now().negative(),
            line.now().volume(),
            line.previous().negative(),
            line.previous().volume()),
        Spark.of(line.week(), (int) WEEK_BUCKETS.toHours()),
        Links.search(
            "brand:"
                + line.brand().id().value()
                + " tone:negative "
                + span.query()
                + " sort:reposts"));
  }

  private String reason(BrandLine line) {
    String reason = line.reason();
    if (!reason.isEmpty()) {
      return reason;
    }
    if (line.reading().isEmpty()) {
      return t.of("还没有读数", "no reading yet");
    }
    return line.level() == CrisisLevel.NONE
        ? t.of("没有规则成立", "no rule fires")
        : t.of("已低于阈值，未满观察期，级别还在", "below the thresholds; the level is held for a while");
  }

  /** The figures over all brands. */
  List<OverviewView.Figure> totals(List<BrandLine> lines, Coverage coverage) {
    long now = lines.stream().mapToLong(line -> line.now().volume()).sum();
    long before = lines.stream().mapToLong(line -> line.previous().volume()).sum();
    long ill = lines.stream().mapToLong(line -> line.now().negative()).sum();
    long illBefore = lines.stream().mapToLong(line -> line.previous().negative()).sum();
    boolean heard = coverage.expected() > 0;
    return List.of(
        new OverviewView.Figure(
            t.of("总声量", "Volume"),
            ink.count(now),
            "",
            ink.change(now, before) + t.of("，前一段 ", ", before: ") + ink.count(before),
            Links.search("has:brand " + span.query())),
        new OverviewView.Figure(
            t.of("负面", "Negative"),
            ink.count(ill),
            "",
            t.of("占 ", "share ")
                + ink.share(ill, now)
                + gap(ink.points(ill, now, illBefore, before)),
            Links.search("has:brand tone:negative " + span.query())),
        new OverviewView.Figure(
            t.of("信源正常", "Sources fine"),
            heard ? ink.count(coverage.answering()) : ink.none(),
            heard ? " / " + coverage.expected() : "",
            coverage.blind().isEmpty()
                ? heard ? t.of("全部应答", "all answer") : t.of("还没有采集过", "no visit yet")
                : t.of("{0} 个没有应答", "{0} do not answer", coverage.blind().size()),
            "/sources"),
        toAlert());
  }

  /** How long it took from the first publication to the alert, the median of a month. */
  private OverviewView.Figure toAlert() {
    TimeWindow month = TimeWindow.endingAt(at.plusMillis(1), MONTH);
    List<Alert> alerts = answers.alerts().changed(month);
    Map<AlertId, AlertCare> cares = answers.cares().cares(alerts.stream().map(Alert::id).toList());
    AlertQuality quality = AlertQuality.of(alerts, cares, answers.cares().misses(month));
    return new OverviewView.Figure(
        t.of("首发到预警", "Origin to alert"),
        quality.minutesToAlert().isPresent()
            ? ink.span(Duration.ofSeconds((long) (quality.minutesToAlert().getAsDouble() * 60)))
            : ink.none(),
        "",
        t.of("近 30 天 {0} 次预警的中位数", "median of {0} alerts in 30 days", quality.alerts()),
        "/alerts");
  }

  private String gap(String text) {
    return text.isEmpty() ? "" : t.of("，", ", ") + text;
  }
}
