package io.tingfeng.digest;

import io.tingfeng.fetch.Visit;
import io.tingfeng.fetch.VisitStore;
import io.tingfeng.model.SourceId;
import io.tingfeng.model.SourceProfile;
import io.tingfeng.model.TimeWindow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says how much of the world was listened to, from the visits of a day. */
final class Listening {
  private final VisitStore visits;

  Listening(VisitStore visits) {
    this.visits = visits;
  }

  /** Whether any source answered as it should. */
  boolean any(TimeWindow window) {
    return visits.visits(window).stream().anyMatch(visit -> visit.result().isGood());
  }

  /** How the sources fared; those that are switched off are not asked about. */
  Digest.Coverage coverage(List<SourceProfile> sources, TimeWindow window) {
    Map<SourceId, Visit> newest = new HashMap<>();
    visits.visits(window).forEach(visit -> newest.putIfAbsent(visit.source(), visit));
    List<SourceProfile> enabled = sources.stream().filter(SourceProfile::enabled).toList();
    List<Digest.Failing> failing = new ArrayList<>();
    for (SourceProfile source : enabled) {
      Optional<Visit> visit = Optional.ofNullable(newest.get(source.id()));
      why(source, visit, window)
          .ifPresent(why -> failing.add(new Digest.Failing(source.name(), why)));
    }
    return new Digest.Coverage(enabled.size(), enabled.size() - failing.size(), failing);
  }

  private Optional<String> why(SourceProfile source, Optional<Visit> visit, TimeWindow window) {
    if (visit.isPresent()) {
      return visit.get().result().isGood() ? Optional.empty() : Optional.of(fault(visit.get()));
    }
    // A slow source may be due less than once a day.
    boolean resting =
        visits
            .last(source.id())
            .filter(last -> last.result().isGood() && last.startedAt().isBefore(window.to()))
            .filter(last -> !last.nextAt().isBefore(window.to()))
            .isPresent();
    return resting ? Optional.empty() : Optional.of("当日没有采集");
  }

  private String fault(Visit visit) {
    int times = visits.failuresInARow(visit.source());
    return words(visit.result()) + (times > 1 ? "，连续 " + Numerals.count(times) + " 次" : "");
  }

  private static String words(Visit.Result result) {
    return switch (result) {
      case OK, UNCHANGED -> "正常";
      case LIMITED -> "主机要求稍后再来";
      case REFUSED -> "不许采集";
      case FAILED -> "无应答";
      case UNREADABLE -> "页面读不出";
    };
  }
}
