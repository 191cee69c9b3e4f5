package io.tingfeng.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How numbers and times are written: thousands comma, minus sign −, one decimal for shares, 点 for a
 * change of a share, {@code 11-19 14:20}.
 */
public final class Numerals {
  private static final double PERCENT = 100;
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日 EEE", Locale.SIMPLIFIED_CHINESE);

  private Numerals() {}

  /** {@code 6,581}. */
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace('-', '−');
  }

  /** {@code 37.4%}; a dash when nothing was said. */
  public static String share(Figures figures) {
    return figures.volume() == 0 ? "—" : decimal(figures.percentNegative()) + "%";
  }

  /** {@code ↑133%}, {@code ↓7%}, 持平, or 新增 when there was nothing before. */
  public static String change(long now, long before) {
    if (now == before) {
      return "持平";
    }
    if (before == 0) {
      return "新增";
    }
    long percent = Math.round(PERCENT * Math.abs(now - before) / before);
    return (now > before ? "↑" : "↓") + (percent == 0 ? "不足 1%" : count(percent) + "%");
  }

  /** {@code 较前一日 ↑133%}, or 与前一日持平. */
  static String against(long now, long before) {
    return now == before ? "与前一日持平" : "较前一日 " + change(now, before);
  }

  /** {@code ↑16.2 点}: the change of the negative share. */
  public static String points(Figures now, Figures before) {
    double points = now.percentNegative() - before.percentNegative();
    String size = decimal(Math.abs(points));
    return size.equals("0.0") ? "持平" : (points > 0 ? "↑" : "↓") + size + " 点";
  }

  /** One decimal. */
  public static String decimal(double number) {
    return String.format(Locale.ROOT, "%,.1f", number).replace('-', '−');
  }

  /** {@code 11-19 14:20} on the clock of a zone. */
  public static String minute(Instant time, ZoneId zone) {
    return MINUTE.format(time.atZone(zone));
  }

  /** {@code 2026年11月19日 周四}. */
  public static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** {@code 11月19日}. */
  static String shortDay(LocalDate date) {
    return date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }

  /** 北京时间 for the zone of most readers, else the zone's own name. */
  public static String clock(ZoneId zone) {
    return zone.getId().equals("Asia/Shanghai") ? "北京时间" : zone.getId();
  }
}
