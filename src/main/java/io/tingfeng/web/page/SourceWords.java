package io.tingfeng.web.page;

import io.tingfeng.fetch.LedgerEntry;
import io.tingfeng.fetch.SourceHealth;
import io.tingfeng.fetch.Visit;
import io.tingfeng.model.SourceProfile;
import io.tingfeng.pipeline.SourceBook;
import io.tingfeng.web.Answers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Puts the sources into words. */
final class SourceWords {
  private static final int CELLS = 24;

  private final Frame f;
  private final Tongue t;
  private final Ink ink;
  private final Answers answers;

  SourceWords(Frame f, Answers answers) {
    this.f = f;
    this.t = f.t();
    this.ink = f.ink();
    this.answers = answers;
  }

  SourceView.Listing list(List<SourceBook.Line> lines) {
    List<SourceView> rows =
        lines.stream()
            .map(
                line ->
                    of(
                        line,
                        answers.sourceBook().visits(line.source().id().value(), CELLS),
                        List.of()))
            .sorted(Comparator.comparing((SourceView row) -> !row.isBad()))
            .toList();
    long bad = rows.stream().filter(SourceView::isBad).count();
    long on = lines.stream().filter(line -> line.health().isPresent()).count();
    return new SourceView.Listing(verdict(on, bad), note(bad), rows);
  }

  private String verdict(long on, long bad) {
    if (on == 0) {
      return t.of("还没有信源。", "There is no source yet.");
    }
    return bad == 0
        ? t.of(
            "{0} 个信源都正常。",
            "{0, plural, one {# source, and it is fine} other {All # sources are fine}}.", on)
        : t.of("{0} 个信源里 {1} 个听不到。", "{1} of {0} sources cannot be heard.", on, bad);
  }

  private String note(long bad) {
    return bad == 0
        ? t.of("黑格为失败的采集，右边最新。", "Dark cells are failed visits; the newest is at the right.")
        : t.of("听不到的排在前面。没有消息不等于平稳。", "Those come first. No news is not calm.");
  }

  SourceView of(SourceBook.Line line, List<Visit> visits, List<LedgerEntry> ledger) {
    SourceProfile profile = line.source().profile();
    boolean isBad =
        line.stopped().isPresent()
            || line.health().map(health -> health.state().isAlarm()).orElse(false);
    List<String> cells = cells(visits);
    return new SourceView(
        profile.id().value(),
        profile.name(),
        Labels.platform(profile.platform(), t),
        line.stopped().isPresent() ? t.of("已停", "Stopped") : state(line),
        isBad,
        reason(line),
        cells,
        t.of(
            "最近 {0} 次采集，失败 {1} 次",
            "{0} latest visits, {1} failed",
            visits.size(),
            visits.stream().filter(visit -> !visit.result().isGood()).count()),
        line.last().map(visit -> ink.minute(visit.endedAt())).orElse(t.of("从未", "never")),
        line.health().isEmpty()
            ? t.of("不采集", "not visited")
            : line.last().map(visit -> ink.minute(visit.nextAt())).orElse(t.of("马上", "at once")),
        ink.span(profile.pace().every()),
        line.address().isPresent(),
        line.stopped().isPresent(),
        facts(line, ledger),
        visits.stream().map(this::row).toList());
  }

  private static List<String> cells(List<Visit> visits) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < CELLS - Math.min(CELLS, visits.size()); i++) {
      cells.add("none");
    }
    visits.stream().limit(CELLS).toList().reversed().stream()
        .map(visit -> visit.result().isGood() ? "good" : "bad")
        .forEach(cells::add);
    return cells;
  }

  private String state(SourceBook.Line line) {
    if (line.health().isEmpty()) {
      return t.of("关闭", "Off");
    }
    if (line.last().isEmpty()) {
      return t.of("新", "New");
    }
    return switch (line.health().get().state()) {
      case OK -> t.of("正常", "Fine");
      case SLOW -> t.of("缓慢", "Slow");
      case STALE -> t.of("没有按时", "Overdue");
      case FAILING -> t.of("失败", "Failing");
      case BLOCKED -> t.of("被拒", "Blocked");
      case REFUSED -> t.of("不许采集", "Refused");
      case REDESIGNED -> t.of("改版", "Redesigned");
      case SILENT -> t.of("没有新帖", "Silent");
    };
  }

  private String reason(SourceBook.Line line) {
    if (line.stopped().isPresent()) {
      return line.stopped().get();
    }
    SourceHealth health = line.health().orElse(null);
    if (health == null || !health.state().isAlarm()) {
      return "";
    }
    String failures =
        health.failures() > 0
            ? t.of("连续 {0} 次失败，", "{0} failures in a row, ", health.failures())
            : "";
    String good =
        health
            .lastGood()
            .map(at -> t.of("上次成功 {0}", "last good visit {0}", ink.minute(at)))
            .orElse(t.of("从未成功", "never a good visit"));
    String detail = line.last().map(Visit::detail).filter(text -> !text.isEmpty()).orElse("");
    return failures + good + (detail.isEmpty() ? "" : t.of("。", ". ") + Passage.harmless(detail));
  }

  private List<WhyView.Fact> facts(SourceBook.Line line, List<LedgerEntry> ledger) {
    SourceProfile profile = line.source().profile();
    List<WhyView.Fact> facts = new ArrayList<>();
    line.address()
        .ifPresent(
            address -> facts.add(new WhyView.Fact(t.of("地址", "Address"), address.toString())));
    facts.add(new WhyView.Fact(t.of("权威", "Authority"), Labels.authority(profile.authority(), t)));
    facts.add(new WhyView.Fact(t.of("间隔", "Every"), ink.span(profile.pace().every())));
    facts.add(
        new WhyView.Fact(
            t.of("目的与依据", "Purpose and ground"),
            profile.legal().isEmpty()
                ? t.of("没有写，见 sources.yml", "not stated, see sources.yml")
                : profile.legal()));
    for (LedgerEntry entry : ledger) {
      String leave =
          switch (entry.leave()) {
            case UNKNOWN -> t.of("还没有问过", "never asked");
            case ALLOWED -> t.of("允许", "allowed");
            case FORBIDDEN -> t.of("不许", "forbidden");
            case PUT_OFF -> t.of("取不到，先不采集", "could not be had, nothing is visited");
          };
      facts.add(new WhyView.Fact("robots.txt", leave));
      Map.Entry<LocalDate, Integer> today = entry.requests().lastEntry();
      if (today != null) {
        facts.add(
            new WhyView.Fact(
                t.of("请求数", "Requests"), today.getKey() + ": " + ink.count(today.getValue())));
      }
    }
    return facts;
  }

  private SourceView.Row row(Visit visit) {
    return new SourceView.Row(
        ink.second(visit.startedAt()),
        Labels.result(visit.result(), t),
        !visit.result().isGood(),
        seconds(Duration.between(visit.startedAt(), visit.endedAt())),
        ink.count(visit.pages()),
        ink.count(visit.posts()),
        ink.count(visit.mentions()),
        Passage.harmless(visit.detail()));
  }

  private String seconds(Duration took) {
    return ink.decimal(took.toMillis() / 1000.0) + " s";
  }
}
