package io.tingfeng.web.page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The clocks of a crisis: 1 h, 4 h, 24 h and 72 h, from the first publication. */
final class Clocks {
  private final Frame f;
  private final Instant at;

  Clocks(Frame f, Instant at) {
    this.f = f;
    this.at = at;
  }

  List<AlertView.Clock> of(Instant first) {
    Tongue t = f.t();
    return List.of(
        clock(first, 1, t.of("1 小时 首次研判", "1 h: first assessment")),
        clock(first, 4, t.of("4 小时 首次回应", "4 h: first response")),
        clock(first, 24, t.of("24 小时 权威信息", "24 h: full statement")),
        clock(first, 72, t.of("72 小时 观察期", "72 h: watch")));
  }

  private AlertView.Clock clock(Instant first, long hours, String name) {
    Tongue t = f.t();
    Duration length = Duration.ofHours(hours);
    Instant end = first.plus(length);
    Duration left = Duration.between(at, end);
    String words =
        left.isNegative()
            ? t.of("超 {0}", "over by {0}", f.ink().span(left))
            : t.of("剩 {0}", "{0} left", f.ink().span(left));
    double done = Math.min(100, 100.0 * Duration.between(first, at).toMillis() / length.toMillis());
    return new AlertView.Clock(
        name, words, left.isNegative(), t.of("限 {0}", "by {0}", f.ink().minute(end)), done);
  }
}
