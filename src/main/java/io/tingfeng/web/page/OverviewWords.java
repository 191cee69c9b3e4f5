package io.tingfeng.web.page;

import io.tingfeng.alert.Alert;
import io.tingfeng.alert.AlertCare;
import io.tingfeng.alert.AlertId;
import io.tingfeng.alert.AlertQuality;
import io.tingfeng.heat.Coverage;
import io.tingfeng.heat.HeatReading;
import io.tingfeng.heat.Thresholds;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Trend;
import io.tingfeng.web.Answers;
import io.tingfeng.web.Sight;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the overview into words: the verdict is made by rule from the figures below it. */
final class OverviewWords {
  private static final int MOST_CHANGES = 8;
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration WEEK_BUCKETS = Duration.ofHours(8);

  private static final List<CrisisLevel> DOWNWARDS = List.of(CrisisLevel.values()).reversed();

  private final Frame f;
  private final Tongue t;
  private final Ink ink;
  private final Answers answers;
  private final Span span;
  private final Instant at;

  OverviewWords(Frame f, Answers answers, Span span, Instant at) {
    this.f = f;
    this.t = f.t();
    this.ink = f.ink();
    this.answers = answers;
    this.span = span;
    this.at = at;
  }

  OverviewView view(List<BrandLine> lines, Sight sight, Coverage coverage, TimeWindow since) {
    boolean blind = coverage.isLost();
    CrisisLevel level = blind || lines.isEmpty() ? CrisisLevel.NONE : lines.getFirst().level();
    Breakdown breakdown = new Breakdown(answers.index(), f);
    TimeWindow window = TimeWindow.endingAt(at.plusMillis(1), span.length());
    MentionQuery all =
        sight.over(
            new MentionQuery.And(
                List.of(new MentionQuery.AnyBrand(), new MentionQuery.During(window))));
    return new OverviewView(
        level,
        blind,
        clauses(lines, coverage),
        rest(lines, blind),
        ink.heading(at)
            + " · "
            + t.of("近 {0}，对前 {0}", "last {0} against the {0} before", span.name(t)),
        span,
        tally(lines),
        lines.stream().map(this::row).toList(),
        figures(lines, coverage),
        changes(lines, since),
        ink.minute(since.from()),
        tasks(sight),
        breakdown.bars(all, MentionIndex.Facet.PLATFORM, span.query()),
        t.of("紫色为负面", "plum: negative"));
  }

  private List<String> clauses(List<BrandLine> lines, Coverage coverage) {
    if (lines.isEmpty()) {
      return List.of(t.of("还没有监测品牌。", "No brand is watched yet."));
    }
    if (coverage.isLost()) {
      return List.of(
          t.of(
              "{0} 个信源只有 {1} 个应答，",
              "Of {0} sources only {1} answer:", coverage.expected(), coverage.answering()),
          t.of("现在不能判断。", " nothing can be said now."));
    }
    BrandLine worst = lines.getFirst();
    if (worst.level() == CrisisLevel.NONE) {
      return List.of(
          lines.size() == 1
              ? t.of("{0}平稳。", "{0} is calm.", worst.brand().name())
              : t.of("{0} 个品牌都平稳。", "All {0} brands are calm.", lines.size()));
    }
    return List.of(
        t.of(
            "{0}处于{1}预警，",
            "{0} is at level {1}: ", worst.brand().name(), Labels.colour(worst.level(), f)),
        turn(worst));
  }

  /** What the volume does: the last three hours against the three before. */
  private String turn(BrandLine line) {
    List<Trend.Point> points = line.week().points();
    int size = points.size();
    long now = volume(points.subList(Math.max(0, size - 3), size));
    long before = volume(points.subList(Math.max(0, size - 6), Math.max(0, size - 3)));
    if (now > before * 1.2) {
      return t.of("近 3 时声量还在上升。", "volume has risen in the last 3 h.");
    }
    if (now < before * 0.8) {
      return t.of("近 3 时声量正在回落。", "volume has fallen in the last 3 h.");
    }
    return t.of("近 3 时声量持平。", "volume has been steady for 3 h.");
  }

  private static long volume(List<Trend.Point> points) {
    return points.stream().mapToLong(Trend.Point::volume).sum();
  }

  private String rest(List<BrandLine> lines, boolean blind) {
    if (blind || lines.size() < 2) {
      return "";
    }
    Map<String, Long> counts = new LinkedHashMap<>();
    for (CrisisLevel level : DOWNWARDS) {
      long count = lines.stream().skip(1).filter(line -> line.level() == level).count();
      if (count > 0 && level != CrisisLevel.NONE) {
        counts.merge(Labels.colour(level, f), count, Long::sum);
      }
    }
    List<String> parts = new ArrayList<>();
    counts.forEach((name, count) -> parts.add(t.of("{0} 个{1}", "{0} {1}", count, name)));
    long calm = lines.stream().skip(1).filter(line -> line.level() == CrisisLevel.NONE).count();
    if (calm > 0 && lines.getFirst().level() != CrisisLevel.NONE) {
      parts.add(t.of("{0} 个平稳", "{0} calm", calm));
    }
    return parts.isEmpty()
        ? ""
        : t.of("其余品牌：{0}。", "Other brands: {0}.", String.join(t.of("、", ", "), parts));
  }

  private List<OverviewView.Tally> tally(List<BrandLine> lines) {
    // Levels may share a name; it then has the sign of the highest.
    Map<String, OverviewView.Tally> named = new LinkedHashMap<>();
    for (CrisisLevel level : DOWNWARDS) {
      long count = lines.stream().filter(line -> !line.blind() && line.level() == level).count();
      named.merge(
          shortName(level),
          new OverviewView.Tally(Level.glyph(level, false), shortName(level), count),
          (high, low) ->
              new OverviewView.Tally(high.level(), high.name(), high.count() + low.count()));
    }
    List<OverviewView.Tally> tally = new ArrayList<>(named.values());
    tally.add(
        new OverviewView.Tally(
            "none", ink.none(), lines.stream().filter(BrandLine::blind).count()));
    return tally;
  }

  private String shortName(CrisisLevel level) {
    if (f.levels().isOwn()) {
      return f.levels().name(level);
    }
    return level == CrisisLevel.NONE ? t.of("平稳", "calm") : t.of(level.character(), level.word());
  }

  private OverviewView.Row row(BrandLine line) {
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

  private List<OverviewView.Figure> figures(List<BrandLine> lines, Coverage coverage) {
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
    Map<AlertId, AlertCare> cares = new HashMap<>();
    alerts.forEach(
        alert -> answers.cares().care(alert.id()).ifPresent(care -> cares.put(alert.id(), care)));
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

  /** Changes of level since the last look, newest first. */
  private List<OverviewView.Change> changes(List<BrandLine> lines, TimeWindow since) {
    List<Changed> found = new ArrayList<>();
    for (BrandLine line : lines) {
      CrisisLevel known =
          answers
              .readings()
              .at(line.brand().id(), since.from())
              .map(HeatReading::level)
              .orElse(CrisisLevel.NONE);
      for (HeatReading reading : answers.readings().between(line.brand().id(), since)) {
        if (reading.level() != known) {
          found.add(new Changed(line, known, reading));
          known = reading.level();
        }
      }
    }
    return found.stream()
        .sorted(Comparator.comparing((Changed change) -> change.reading().at()).reversed())
        .limit(MOST_CHANGES)
        .map(this::change)
        .toList();
  }

  private record Changed(BrandLine line, CrisisLevel from, HeatReading reading) {}

  private OverviewView.Change change(Changed change) {
    CrisisLevel to = change.reading().level();
    String name = change.line().brand().name();
    String text =
        to.compareTo(change.from()) > 0
            ? t.of("{0} 升为{1}", "{0} rises to {1}", name, Labels.colour(to, f))
            : t.of("{0} 降为{1}", "{0} falls to {1}", name, Labels.colour(to, f));
    return new OverviewView.Change(
        ink.minute(change.reading().at()),
        to,
        text,
        change.reading().leading().map(signal -> signal.reason()).orElse(""),
        "/brands/" + change.line().brand().id().value());
  }

  private List<OverviewView.Task> tasks(Sight sight) {
    return Screen.open(answers, sight).stream()
        .filter(
            alert ->
                answers.cares().care(alert.id()).flatMap(care -> care.acknowledged()).isEmpty())
        .map(this::task)
        .toList();
  }

  private OverviewView.Task task(Alert alert) {
    return new OverviewView.Task(
        t.of(
            "确认预警 {0} {1}",
            "Acknowledge {0}, {1}", alert.brandName(), Labels.colour(alert.level(), f)),
        t.of("已等 {0}", "waiting for {0}", ink.span(Duration.between(alert.raisedAt(), at))),
        alert.id().value());
  }
}
