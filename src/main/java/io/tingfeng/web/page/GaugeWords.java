package io.tingfeng.web.page;

import io.tingfeng.heat.Gauge;
import io.tingfeng.heat.Thresholds;
import java.util.List;

/** The five gauges as bars: ink up to the threshold, the colour of the level beyond it. */
final class GaugeWords {
  private static final double ROOM = 1.25;
  private static final double FULL = 100;

  private final Frame f;
  private final Thresholds thresholds;

  GaugeWords(Frame f, Thresholds thresholds) {
    this.f = f;
    this.thresholds = thresholds;
  }

  List<BrandView.GaugeView> of(List<Gauge> gauges) {
    return gauges.stream().map(this::of).toList();
  }

  private BrandView.GaugeView of(Gauge gauge) {
    // A threshold below zero is passed downwards; the bar shows the size of the fall.
    double sign = gauge.threshold() < 0 ? -1 : 1;
    double value = gauge.value().isPresent() ? sign * gauge.value().getAsDouble() : -1;
    double limit = sign * gauge.threshold();
    double base = gauge.baseline().isPresent() ? sign * gauge.baseline().getAsDouble() : -1;
    double full = Math.max(ROOM * limit, Math.max(value, base));
    boolean hasValue = gauge.value().isPresent();
    return new BrandView.GaugeView(
        Labels.gauge(gauge.name(), f.t()),
        f.ink().figure(rounded(gauge)),
        Labels.gauge(gauge.unit(), f.t()),
        hasValue && value >= limit ? level(gauge) : "",
        hasValue ? Math.max(0, value) / full * FULL : -1,
        limit / full * FULL,
        base < 0 ? -1 : base / full * FULL,
        limits(gauge),
        gauge.basis());
  }

  private static java.util.OptionalDouble rounded(Gauge gauge) {
    return gauge.value().isPresent()
        ? java.util.OptionalDouble.of(Math.round(gauge.value().getAsDouble() * 10) / 10.0)
        : gauge.value();
  }

  private String limits(Gauge gauge) {
    Tongue t = f.t();
    String base =
        gauge.baseline().isPresent()
            ? f.ink().figure(Math.round(gauge.baseline().getAsDouble() * 10) / 10.0)
            : t.of("无", "none");
    return t.of(
        "阈值 {0} · 基线 {1}", "threshold {0} · baseline {1}", f.ink().figure(gauge.threshold()), base);
  }

  private String level(Gauge gauge) {
    double value = gauge.value().orElse(0);
    return switch (gauge.name()) {
      case "舆情热度" ->
          value >= thresholds.heatRed()
              ? "red"
              : value >= thresholds.heatOrange() ? "orange" : "yellow";
      case "传播速度" ->
          value >= thresholds.repostsRed()
              ? "red"
              : value >= thresholds.repostsOrange() ? "orange" : "yellow";
      case "负面情绪指数" -> "yellow";
      default -> "blue";
    };
  }
}
