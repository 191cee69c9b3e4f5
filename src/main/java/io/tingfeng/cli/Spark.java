package io.tingfeng.cli;

import io.tingfeng.model.Trend;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Draws a trend in the terminal: a bar a bucket, the negative part dark. */
final class Spark {
  private static final int LENGTH = 48;

  private Spark() {}

  static void draw(PrintWriter out, Trend trend, ZoneId zone, boolean days) {
    DateTimeFormatter form =
        DateTimeFormatter.ofPattern(days ? "MM-dd E" : "MM-dd HH:mm", Locale.CHINA).withZone(zone);
    long most = trend.points().stream().mapToLong(Trend.Point::volume).max().orElse(0);
    for (Trend.Point point : trend.points()) {
      int whole = length(point.volume(), most);
      int dark = point.volume() == 0 ? 0 : Math.min(whole, length(point.negative(), most));
      out.printf(
          Locale.ROOT,
          "%s  %s%s%s %,6d  负 %,d%n",
          form.format(point.from()),
          "█".repeat(dark),
          "░".repeat(whole - dark),
          " ".repeat(LENGTH - whole),
          point.volume(),
          point.negative());
    }
    out.flush();
  }

  private static int length(long value, long most) {
    return most == 0 || value == 0
        ? 0
        : (int) Math.max(1, Math.round((double) value * LENGTH / most));
  }
}
