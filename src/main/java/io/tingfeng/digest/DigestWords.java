package io.tingfeng.digest;

import io.tingfeng.model.Engagement;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** The sentences of a digest that page and plain text share, so that their figures agree. */
public final class DigestWords {
  private static final int FAILING_SHOWN = 8;
  private static final String UNKNOWN = "前一日无数据";

  private DigestWords() {}

  /** {@code 2026年11月19日 周四 00:00–24:00，北京时间}. */
  public static String span(Digest digest) {
    return Numerals.day(digest.date()) + " 00:00–24:00，" + Numerals.clock(digest.zone());
  }

  /** All brands together, against yesterday and the same weekday. */
  public static String summary(Digest digest) {
    if (!digest.verdict().known()) {
      return "没有信源应答，声量未知，不是零。";
    }
    Figures today = digest.today();
    String weekday =
        "上"
            + digest
                .date()
                .getDayOfWeek()
                .getDisplayName(TextStyle.SHORT, Locale.SIMPLIFIED_CHINESE);
    String volume =
        "全天 %s 条提及，前一日 %s，%s %s。"
            .formatted(
                Numerals.count(today.volume()),
                digest.yesterday().map(before -> compared(today, before)).orElse("无数据"),
                weekday,
                digest.weekBefore().map(before -> compared(today, before)).orElse("无数据"));
    return today.volume() == 0 ? volume : volume + negative(digest);
  }

  private static String compared(Figures now, Figures before) {
    return Numerals.count(before.volume())
        + "（"
        + Numerals.change(now.volume(), before.volume())
        + "）";
  }

  private static String negative(Digest digest) {
    Figures today = digest.today();
    String points =
        digest
            .yesterday()
            .filter(before -> before.volume() > 0)
            .map(before -> "（" + Numerals.points(today, before) + "）")
            .orElse("");
    return "负面 %s 条，占 %s%s。"
        .formatted(Numerals.count(today.negative()), Numerals.share(today), points);
  }

  /** {@code ↑478%}, or that nothing is known of yesterday. */
  public static String volumeChange(Digest.BrandRow row) {
    return row.yesterday()
        .map(before -> Numerals.change(row.today().volume(), before.volume()))
        .orElse(UNKNOWN);
  }

  /** {@code ↑16.2 点}; empty when there is nothing to compare. */
  public static String shareChange(Digest.BrandRow row) {
    return row.yesterday()
        .filter(before -> before.volume() > 0 && row.today().volume() > 0)
        .map(before -> Numerals.points(row.today(), before))
        .orElse("");
  }

  /** {@code 6 时起 1,111，负面 443}. */
  public static String line(Digest.Quarter quarter) {
    return "%d 时起 %s，负面 %s"
        .formatted(
            quarter.from(),
            Numerals.count(quarter.figures().volume()),
            Numerals.count(quarter.figures().negative()));
  }

  /** {@code ↑64%}, or that nothing is known of yesterday. */
  public static String change(Digest.PlatformRow row) {
    return row.yesterday().map(before -> Numerals.change(row.volume(), before)).orElse(UNKNOWN);
  }

  /** {@code 78}, or 无数据. */
  public static String heat(Digest.BrandRow row) {
    return row.heat().isPresent() ? Long.toString(Math.round(row.heat().getAsDouble())) : "无数据";
  }

  /** {@code ◆ 橙 Ⅱ}; a brand of which nothing is known has a broken shape. */
  public static String badge(Digest digest, Digest.BrandRow row) {
    return row.blind() ? "┄ 无数据" : digest.levels().badge(row.level());
  }

  /** Outlet, time, counters and marks of a post. */
  public static String line(Digest digest, Digest.Finding finding) {
    List<String> parts = new ArrayList<>();
    parts.add(finding.brand());
    parts.add(finding.outlet());
    parts.add(Numerals.minute(finding.at(), digest.zone()));
    parts.add(counters(finding.engagement()));
    if (!finding.sensitive().isEmpty()) {
      parts.add("敏感：" + String.join("、", finding.sensitive()));
    }
    if (finding.alike() > 0) {
      parts.add("同文 " + Numerals.count(finding.alike()) + " 条");
    }
    return String.join(" · ", parts);
  }

  /** {@code 负面 70}, or 敏感 for a post whose tone is not negative. */
  public static String mark(Digest.Finding finding) {
    return finding.negative() ? "负面 " + finding.score() : "敏感";
  }

  /** How many were found and by what they are sorted. */
  public static String findingsNote(Digest digest) {
    return "共 %s 条，按影响列出 %d 条".formatted(Numerals.count(digest.found()), digest.findings().size());
  }

  /** {@code 11-19 11:06 苇汀茶饮 升级 ◆ 橙 Ⅱ}. */
  public static String line(Digest digest, Digest.AlertLine alert) {
    return Numerals.minute(alert.at(), digest.zone()) + " " + alert.brand() + " " + alert.what();
  }

  /** How many sources are fine, which are not, and by which lexicons tone was read. */
  public static List<String> coverage(Digest digest) {
    Digest.Coverage coverage = digest.coverage();
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s 个信源，%s 个正常。词典版本 %s。"
            .formatted(
                Numerals.count(coverage.sources()),
                Numerals.count(coverage.fine()),
                digest.lexicon()));
    coverage.failing().stream()
        .limit(FAILING_SHOWN)
        .forEach(failing -> lines.add(failing.name() + "：" + failing.why()));
    int rest = coverage.failing().size() - FAILING_SHOWN;
    if (rest > 0) {
      lines.add("另有 " + Numerals.count(rest) + " 个信源不正常。");
    }
    return lines;
  }

  private static String counters(Engagement engagement) {
    if (!engagement.isKnown()) {
      return "互动 无数据";
    }
    List<String> parts = new ArrayList<>();
    add(parts, "转发", engagement.reposts());
    add(parts, "评论", engagement.comments());
    add(parts, "点赞", engagement.likes());
    add(parts, "阅读", engagement.reads());
    return String.join(" · ", parts);
  }

  private static void add(List<String> parts, String name, OptionalLong counter) {
    counter.ifPresent(number -> parts.add(name + " " + Numerals.count(number)));
  }
}
