package io.tingfeng.web.page;

import io.tingfeng.model.Trend;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A curve without axes: volume as a line, negative ones as an area on the same scale, as paths in a
 * box of 140 by 30.
 */
public record Spark(String line, String area) {
  private static final double WIDTH = 140;
  private static final double HEIGHT = 30;
  private static final double ROOM = 27;

  /** The curve of a trend, some buckets taken together. */
  static Spark of(Trend trend, int together) {
    List<long[]> sums = new ArrayList<>();
    List<Trend.Point> points = trend.points();
    for (int i = 0; i < points.size(); i++) {
      if (i % together == 0) {
        sums.add(new long[2]);
      }
      sums.getLast()[0] += points.get(i).volume();
      sums.getLast()[1] += points.get(i).negative();
    }
    long most = Math.max(1, sums.stream().mapToLong(sum -> sum[0]).max().orElse(1));
    String line = path(sums, 0, most);
    String area = path(sums, 1, most);
    String closed = "M0 30L" + area + "L140 30z";
    return new Spark("M" + line, closed);
  }

  private static String path(List<long[]> sums, int which, long most) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < sums.size(); i++) {
      double x = sums.size() == 1 ? 0 : WIDTH * i / (sums.size() - 1);
      double y = HEIGHT - ROOM * sums.get(i)[which] / most;
      path.append(i == 0 ? "" : "L").append(String.format(Locale.ROOT, "%.1f %.1f", x, y));
    }
    return path.toString();
  }
}
