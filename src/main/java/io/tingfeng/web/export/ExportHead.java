package io.tingfeng.web.export;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;

/**
 * What a file says about itself, and how it writes times.
 *
 * @param query what was asked, as typed
 * @param brandName the name of a brand for readers, by its id
 */
public record ExportHead(
    String query, ZoneId zone, Instant at, Function<String, String> brandName) {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  /** The line above the table. */
  String line() {
    return "检索：%s　时区：%s　导出时间：%s".formatted(query.isBlank() ? "全部" : query, zone, clock(at));
  }

  String clock(Instant time) {
    return CLOCK.format(time.atZone(zone));
  }
}
