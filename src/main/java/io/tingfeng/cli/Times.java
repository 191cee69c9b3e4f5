package io.tingfeng.cli;

import io.tingfeng.model.Problems;
import io.tingfeng.text.PublishTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times and spans as people type and read them. */
final class Times {
  private static final Pattern SPAN = Pattern.compile("(\\d{1,5})([mhdw])");
  private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private Times() {}

  /**
   * The time that an option names, or the present.
   *
   * @throws Problems when it names none
   */
  static Instant at(@Nullable String text, Instant now, ZoneId zone) {
    if (text == null) {
      return now;
    }
    return PublishTimes.parse(text, now, zone)
        .orElseThrow(
            () ->
                Problems.of(
                    "--at",
                    0,
                    "",
                    "\"" + text + "\" is no time that has been",
                    "write 2026-11-24T08:00, 昨天 12:30 or 3小时前"));
  }

  /**
   * A span like 90m, 24h, 7d, 2w.
   *
   * @throws Problems when it is none
   */
  static Duration span(String text) {
    Matcher matcher = SPAN.matcher(text);
    if (!matcher.matches()) {
      throw Problems.of("--last", 0, "", "\"" + text + "\" is no span", "write 90m, 24h, 7d or 2w");
    }
    long amount = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      case "d" -> Duration.ofDays(amount);
      default -> Duration.ofDays(7 * amount);
    };
  }

  /** A time on the clock of a zone. */
  static String show(Instant time, ZoneId zone) {
    return FORM.format(time.atZone(zone));
  }
}
