package io.tingfeng.demo.town;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** Texts and times as the sites of the town write them. */
final class Markup {
  private final ZoneId zone;

  Markup(ZoneId zone) {
    this.zone = zone;
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** One element a paragraph. */
  static String paragraphs(String text) {
    return text.lines()
        .map(line -> "<p>" + escape(line) + "</p>")
        .collect(Collectors.joining("\n"));
  }

  /** The page of one piece, where links of lists lead. */
  Answer page(Piece piece) {
    return Answer.html(
        """
        <!DOCTYPE html>
        <html lang="zh-CN"><head><meta charset="utf-8"><title>%s</title></head><body>
        <h1>%s</h1><p>%s　%s</p>
        %s
        </body></html>
        """
            .formatted(
                escape(piece.title()),
                escape(piece.title()),
                escape(piece.author()),
                time(piece.at(), "yyyy-MM-dd HH:mm"),
                paragraphs(piece.text())));
  }

  /** {@code 2026-11-22 15:20}, or any other form. */
  String time(Instant at, String form) {
    return DateTimeFormatter.ofPattern(form, Locale.US).format(at.atZone(zone));
  }

  /** As people on a page are told: 3分钟前, 今天 12:30, 昨天 12:30, 11-20 12:30. */
  String spoken(Instant at, Instant now) {
    long minutes = java.time.Duration.between(at, now).toMinutes();
    if (minutes < 60) {
      return minutes < 1 ? "刚刚" : minutes + "分钟前";
    }
    ZonedDateTime day = at.atZone(zone);
    long days =
        java.time.temporal.ChronoUnit.DAYS.between(
            day.toLocalDate(), now.atZone(zone).toLocalDate());
    return switch ((int) days) {
      case 0 -> "今天 " + time(at, "HH:mm");
      case 1 -> "昨天 " + time(at, "HH:mm");
      default -> time(at, "MM-dd HH:mm");
    };
  }
}
