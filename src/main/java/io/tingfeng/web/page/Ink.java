package io.tingfeng.web.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How numbers and times stand on a page: thousands comma, one decimal for shares, points for the
 * change of a share, a minus sign that is one; what is not known is said in words.
 */
public final class Ink {
  private static final double PERCENT = 100;
  private final Tongue t;
  private final ZoneId zone;

  /** Ink of a language and a zone. */
  public Ink(Tongue t, ZoneId zone) {
    this.t = t;
    this.zone = zone;
  }

  /** {@code 6,581}. */
  public String count(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace('-', '−');
  }

  /** A counter that a platform may not tell. */
  public String counter(OptionalLong counter) {
    return counter.isPresent() ? count(counter.getAsLong()) : none();
  }

  /** 无数据. */
  public String none() {
    return t.of("无数据", "no data");
  }

  /** One decimal. */
  public String decimal(double number) {
    return String.format(Locale.ROOT, "%,.1f", number).replace('-', '−');
  }

  /** No decimal. */
  public String whole(double number) {
    return String.format(Locale.ROOT, "%,.0f", number).replace('-', '−').replace("−0", "0");
  }

  /** With a sign: {@code +57}, {@code −2}. */
  public String signed(double number) {
    String text = String.format(Locale.ROOT, "%+,.0f", number);
    return text.replace('-', '−').replaceAll("^[+−]0$", "±0");
  }

  /** With a sign and one decimal. */
  public String signed1(double number) {
    return String.format(Locale.ROOT, "%+.1f", number).replace('-', '−');
  }

  /** A weight: two decimals with a minus sign. */
  public String weight(double number) {
    return String.format(Locale.ROOT, "%.2f", number).replace('-', '−');
  }

  /** {@code 37.4%} of a whole; a dash of nothing. */
  public String share(long part, long whole) {
    return whole == 0 ? "—" : decimal(PERCENT * part / whole) + "%";
  }

  /** A chance of 0 to 1 as whole percent: 70%. */
  public String chance(double chance) {
    return whole(100 * chance) + "%";
  }

  /** {@code ↑133%}, {@code ↓7%}, 持平, or 新增 when there was nothing before. */
  public String change(long now, long before) {
    if (now == before) {
      return t.of("持平", "same");
    }
    if (before == 0) {
      return t.of("新增", "new");
    }
    long percent = Math.round(PERCENT * Math.abs(now - before) / before);
    return (now > before ? "↑" : "↓") + (percent == 0 ? "<1" : count(percent)) + "%";
  }

  /** {@code ↑16.2 点}: how a share changed. */
  public String points(long part, long whole, long partBefore, long wholeBefore) {
    if (whole == 0 || wholeBefore == 0) {
      return "";
    }
    double points = PERCENT * part / whole - PERCENT * partBefore / wholeBefore;
    String size = decimal(Math.abs(points));
    return size.equals("0.0")
        ? t.of("持平", "same")
        : (points > 0 ? "↑" : "↓") + size + t.of(" 点", " pts");
  }

  /** {@code 11-19 14:20}. */
  public String minute(Instant time) {
    return format("MM-dd HH:mm", time);
  }

  /** {@code 14:20}. */
  public String clock(Instant time) {
    return format("HH:mm", time);
  }

  /** {@code 2026-11-19 14:20:08}. */
  public String second(Instant time) {
    return format("yyyy-MM-dd HH:mm:ss", time);
  }

  /** {@code 2026年11月19日 周四 14:20}. */
  public String heading(Instant time) {
    return format(t.of("yyyy年M月d日 EEE HH:mm", "EEE, d MMM yyyy, HH:mm"), time);
  }

  /** For the {@code datetime} of a time element. */
  public String machine(Instant time) {
    return time.atZone(zone).toOffsetDateTime().toString();
  }

  /** 5 分, 3 时 20 分, 2 天 4 时. */
  public String span(Duration span) {
    Duration length = span.abs();
    long minutes = length.toMinutes();
    if (minutes < 60) {
      return t.of("{0} 分", "{0} min", minutes);
    }
    if (length.toHours() < 24) {
      return two("{0} 时", "{0} h", length.toHours(), "{0} 分", "{0} min", minutes % 60);
    }
    return two("{0} 天", "{0} d", length.toDays(), "{0} 时", "{0} h", length.toHours() % 24);
  }

  /** The second part is left out when it is zero. */
  private String two(
      String chinese, String english, long first, String smaller, String lesser, long second) {
    String large = t.of(chinese, english, first);
    return second == 0 ? large : large + " " + t.of(smaller, lesser, second);
  }

  /** A value of a gauge or a rule: no more decimals than it needs. */
  public String figure(double number) {
    if (Math.abs(number) >= 1000 || number == Math.rint(number)) {
      return whole(number);
    }
    return Math.abs(number) < 1 ? weight(number) : decimal(number);
  }

  /** The same for a value that may be missing. */
  public String figure(OptionalDouble number) {
    return number.isPresent() ? figure(number.getAsDouble()) : none();
  }

  private String format(String pattern, Instant time) {
    return DateTimeFormatter.ofPattern(pattern, t.locale()).format(time.atZone(zone));
  }
}
