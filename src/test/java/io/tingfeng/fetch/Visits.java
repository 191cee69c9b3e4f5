package io.tingfeng.fetch;

import io.tingfeng.model.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Histories of visits for tests: ten minutes apart, the newest ending at {@link FakeTime#START}.
 */
final class Visits {
  static final Duration EVERY = Profiles.PACE.every();

  private Visits() {}

  /** Visits by their ends, newest first. */
  static List<Visit> ended(Visit... newestFirst) {
    List<Visit> visits = new ArrayList<>();
    for (int i = 0; i < newestFirst.length; i++) {
      visits.add(earlier(newestFirst[i], EVERY.multipliedBy(i)));
    }
    return visits;
  }

  static Visit ok() {
    return visit(Visit.Result.OK, Optional.empty(), Optional.empty());
  }

  static Visit unchanged() {
    return visit(Visit.Result.UNCHANGED, Optional.empty(), Optional.empty());
  }

  /** A visit that found posts, the newest published at a time. */
  static Visit news(Instant newestAt) {
    return visit(Visit.Result.OK, Optional.empty(), Optional.of(newestAt));
  }

  static Visit bad(Visit.Result result, Cause cause) {
    return visit(result, Optional.of(cause), Optional.empty());
  }

  static Visit lasting(Duration length) {
    Visit visit = ok();
    return with(visit, visit.endedAt().minus(length), visit.endedAt());
  }

  private static Visit visit(
      Visit.Result result, Optional<Cause> cause, Optional<Instant> newestAt) {
    return new Visit(
        new SourceId("paper"),
        FakeTime.START.minusSeconds(2),
        FakeTime.START,
        result,
        cause,
        "",
        1,
        result == Visit.Result.OK ? 20 : 0,
        0,
        newestAt,
        FakeTime.START.plus(EVERY));
  }

  private static Visit earlier(Visit visit, Duration by) {
    return with(visit, visit.startedAt().minus(by), visit.endedAt().minus(by));
  }

  private static Visit with(Visit v, Instant startedAt, Instant endedAt) {
    return new Visit(
        v.source(),
        startedAt,
        endedAt,
        v.result(),
        v.cause(),
        v.detail(),
        v.pages(),
        v.posts(),
        v.mentions(),
        v.newestAt(),
        endedAt.plus(EVERY));
  }
}
