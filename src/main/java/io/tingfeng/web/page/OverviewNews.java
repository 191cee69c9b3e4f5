package io.tingfeng.web.page;

import io.tingfeng.alert.Alert;
import io.tingfeng.heat.HeatReading;
import io.tingfeng.heat.ReadingStore.Mark;
import io.tingfeng.heat.Signal;
import io.tingfeng.model.Brand;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.web.Answers;
import io.tingfeng.web.Sight;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What changed on the overview since the last look, and what waits for somebody. */
final class OverviewNews {
  private static final int MOST_CHANGES = 8;

  private final Frame f;
  private final Tongue t;
  private final Ink ink;
  private final Answers answers;
  private final Instant at;

  OverviewNews(Frame f, Answers answers, Instant at) {
    this.f = f;
    this.t = f.t();
    this.ink = f.ink();
    this.answers = answers;
    this.at = at;
  }

  /** Changes of level since the last look, newest first. */
  List<OverviewView.Change> changes(List<BrandLine> lines, TimeWindow since) {
    List<BrandId> ids = lines.stream().map(line -> line.brand().id()).toList();
    Map<BrandId, Mark> before = answers.readings().marks(ids, since.from());
    Map<BrandId, List<Mark>> turns = answers.readings().turns(ids, since);
    List<Changed> found = new ArrayList<>();
    for (BrandLine line : lines) {
      Mark first = before.get(line.brand().id());
      CrisisLevel known = first == null ? CrisisLevel.NONE : first.level();
      for (Mark turn : turns.getOrDefault(line.brand().id(), List.of())) {
        if (turn.level() != known) {
          found.add(new Changed(line.brand(), known, turn));
          known = turn.level();
        }
      }
    }
    return found.stream()
        .sorted(Comparator.comparing((Changed change) -> change.to().at()).reversed())
        .limit(MOST_CHANGES)
        .map(this::change)
        .toList();
  }

  private record Changed(Brand brand, CrisisLevel from, Mark to) {}

  private OverviewView.Change change(Changed change) {
    CrisisLevel to = change.to().level();
    Brand brand = change.brand();
    String text =
        to.compareTo(change.from()) > 0
            ? t.of("{0} 升为{1}", "{0} rises to {1}", brand.name(), Labels.colour(to, f))
            : t.of("{0} 降为{1}", "{0} falls to {1}", brand.name(), Labels.colour(to, f));
    String reason =
        answers
            .readings()
            .at(brand.id(), change.to().at())
            .flatMap(HeatReading::leading)
            .map(Signal::reason)
            .orElse("");
    return new OverviewView.Change(
        ink.minute(change.to().at()), to, text, reason, "/brands/" + brand.id().value());
  }

  /** What waits for somebody. */
  List<OverviewView.Task> tasks(Sight sight) {
    return Screen.waiting(answers, sight).stream().map(this::task).toList();
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
