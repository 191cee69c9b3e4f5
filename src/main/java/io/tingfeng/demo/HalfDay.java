package io.tingfeng.demo;

import io.tingfeng.fetch.Visit;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The visits of half a day, and what went wrong with them. */
final class HalfDay {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE MM-dd", Locale.US);
  private static final int HOURS = 12;

  private final ZonedDateTime end;
  private final Map<String, Map<String, Integer>> troubles = new TreeMap<>();
  private int visits;

  private HalfDay(ZonedDateTime end) {
    this.end = end;
  }

  /** The half day, until noon or midnight, that a time lies in. */
  static HalfDay of(Instant time, ZoneId zone) {
    ZonedDateTime at = time.atZone(zone);
    ZonedDateTime midnight = at.toLocalDate().atStartOfDay(zone);
    return new HalfDay(at.getHour() < HOURS ? midnight.plusHours(HOURS) : midnight.plusDays(1));
  }

  boolean isOver(Instant now) {
    return !now.isBefore(end.toInstant());
  }

  void add(Visit visit, String source) {
    visits++;
    if (!visit.result().isGood()) {
      troubles
          .computeIfAbsent(source, name -> new TreeMap<>())
          .merge(visit.result().word() + " (" + visit.detail() + ")", 1, Integer::sum);
    }
  }

  /** {@code Fri 11-20 until noon, 54 visits}. */
  String title() {
    String when = end.getHour() == HOURS ? " until noon, " : " until midnight, ";
    return DAY.format(end.minusHours(1)) + when + (visits == 1 ? "1 visit" : visits + " visits");
  }

  /** One line a source that did not always answer as it should. */
  List<String> troubles() {
    List<String> lines = new ArrayList<>();
    troubles.forEach(
        (source, causes) ->
            lines.add(
                causes.entrySet().stream()
                    .map(cause -> cause.getValue() + "× " + cause.getKey())
                    .collect(Collectors.joining(", ", source + "  ", ""))));
    return lines;
  }
}
