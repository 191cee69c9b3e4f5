package io.tingfeng.index.query;

import io.tingfeng.model.TimeWindow;
import io.tingfeng.text.Span;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Reads spans of time: a moment or a named span, ranges of two, and comparisons with one. */
final class Times {
  private static final List<String> DASHES = List.of("...", "..", "~", "至", "到");
  private static final String FORMS = "写成 now-7d、昨天、近7天、2026-11-03 或 2026-11-01..2026-11-03";

  private final Moments moments;
  private final Calendar calendar;
  private final Faults faults;

  Times(Instant now, ZoneId zone, Faults faults) {
    this.moments = new Moments(now, zone);
    this.calendar = new Calendar(moments);
    this.faults = faults;
  }

  /**
   * The span that a word of the query names when it names one; {@code now-7d} alone is since then.
   *
   * @throws QueryException for a day that no calendar has and for a span that ends before it begins
   */
  Optional<TimeWindow> read(String word, Span place) {
    String text = narrow(word);
    try {
      return single(text).map(Times::since).or(() -> range(text, place));
    } catch (DateTimeException e) {
      throw faults.at(place, "没有这一天或这一刻：" + word);
    }
  }

  /** The span of a {@code time:} field. */
  TimeWindow field(String value, Span place) {
    String text = narrow(value);
    int sign = text.matches("[<>]=.*") ? 2 : text.matches("[<>].*") ? 1 : 0;
    Optional<TimeWindow> span = read(text.substring(sign), place);
    if (span.isEmpty()) {
      throw faults.at(place, "看不懂这个时间，" + FORMS);
    }
    TimeWindow found = span.get();
    boolean isPoint = found.to().equals(Instant.MAX);
    return switch (text.substring(0, sign)) {
      case ">=" -> new TimeWindow(found.from(), Instant.MAX);
      case ">" -> new TimeWindow(isPoint ? found.from() : found.to(), Instant.MAX);
      case "<" -> new TimeWindow(Instant.MIN, found.from());
      case "<=" -> new TimeWindow(Instant.MIN, isPoint ? found.from() : found.to());
      default -> found;
    };
  }

  /** Full width becomes half width; case stays, for {@code m} is a minute and {@code M} a month. */
  static String narrow(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  private Optional<TimeWindow> single(String text) {
    return moments.read(text).or(() -> calendar.read(text));
  }

  private static TimeWindow since(TimeWindow moment) {
    return moment.from().equals(moment.to()) ? new TimeWindow(moment.from(), Instant.MAX) : moment;
  }

  private Optional<TimeWindow> range(String text, Span place) {
    for (String dash : DASHES) {
      int at = text.indexOf(dash);
      if (at >= 0) {
        String left = text.substring(0, at);
        String right = text.substring(at + dash.length());
        return range(left, right, dash.startsWith(".."), place);
      }
    }
    return Optional.empty();
  }

  private Optional<TimeWindow> range(String left, String right, boolean mayBeOpen, Span place) {
    Optional<TimeWindow> from = end(left, mayBeOpen && !right.isEmpty(), Instant.MIN);
    Optional<TimeWindow> to = end(right, mayBeOpen && !left.isEmpty(), Instant.MAX);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (to.get().to().isBefore(from.get().from())) {
      throw faults.at(place, "这段时间先后颠倒", right + ".." + left);
    }
    return Optional.of(new TimeWindow(from.get().from(), to.get().to()));
  }

  private Optional<TimeWindow> end(String text, boolean mayBeOpen, Instant open) {
    if (text.isEmpty() && mayBeOpen) {
      return Optional.of(new TimeWindow(open, open));
    }
    return single(text);
  }
}
