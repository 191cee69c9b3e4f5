package io.tingfeng.web.page;

import io.tingfeng.heat.Coverage;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Trend;
import io.tingfeng.web.Answers;
import io.tingfeng.web.Sight;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the overview into words: the verdict is made by rule from the figures below it. */
final class OverviewWords {
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
    OverviewFigures figures = new OverviewFigures(f, answers, span, at);
    OverviewNews news = new OverviewNews(f, answers, at);
    TimeWindow window = TimeWindow.endingAt(at.plusMillis(1), span.length());
    Breakdown breakdown = new Breakdown(answers.index(), f, window);
    MentionQuery all = sight.over(new MentionQuery.AnyBrand());
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
        lines.stream().map(figures::row).toList(),
        figures.totals(lines, coverage),
        news.changes(lines, since),
        ink.minute(since.from()),
        news.tasks(sight),
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
}
