package io.tingfeng.digest;

import io.tingfeng.alert.LevelScheme;
import io.tingfeng.model.CrisisLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The day in one sentence, made by rule from the rows below it.
 *
 * @param level the highest level of the day's end
 * @param known false when nothing was heard at all
 * @param sentence for the head of the page
 * @param brief for the subject line
 * @param tally how many brands stand at which level
 */
public record Verdict(
    CrisisLevel level, boolean known, String sentence, String brief, String tally) {
  private static final double TURN = 0.3;
  private static final int LEAST = 10;

  /**
   * The verdict over the brands.
   *
   * @param rows the highest level first
   * @param hours mentions of the first row's brand, hour by hour
   * @param levels what the levels are called
   */
  static Verdict over(List<Digest.BrandRow> rows, List<Digest.Hour> hours, LevelScheme levels) {
    List<Digest.BrandRow> seen = rows.stream().filter(row -> !row.blind()).toList();
    if (seen.isEmpty()) {
      String none = rows.isEmpty() ? "没有监测品牌。" : "全天没有读到信源，不能判断。";
      return new Verdict(CrisisLevel.NONE, false, none, "无数据，不能判断", tally(rows, levels));
    }
    Digest.BrandRow first = seen.getFirst();
    return first.level() == CrisisLevel.NONE
        ? calm(rows, seen.size(), levels)
        : risen(rows, first, turn(hours), levels);
  }

  private static Verdict calm(List<Digest.BrandRow> rows, int seen, LevelScheme levels) {
    int blind = rows.size() - seen;
    String names = seen == 1 ? rows.getFirst().name() + "平稳" : seen + " 个品牌平稳";
    String sentence = names + (blind == 0 ? "。" : "，" + blind + " 个无数据。");
    return new Verdict(CrisisLevel.NONE, true, sentence, names, tally(rows, levels));
  }

  private static Verdict risen(
      List<Digest.BrandRow> rows, Digest.BrandRow first, String turn, LevelScheme levels) {
    String state = first.name() + "处于" + levels.name(first.level()) + (levels.isOwn() ? "级别" : "色");
    long others =
        rows.stream().filter(row -> !row.blind() && row.level() != CrisisLevel.NONE).count() - 1;
    String change =
        first
            .yesterday()
            .map(before -> "，声量" + Numerals.against(first.today().volume(), before.volume()))
            .orElse("");
    String rest = others == 0 ? "" : "另有 " + others + " 个品牌高于平稳。";
    return new Verdict(
        first.level(), true, state + change + turn + "。" + rest, state + turn, tally(rows, levels));
  }

  /** The clauses of the sentence with their marks: a heading breaks between them alone. */
  public List<String> clauses() {
    return List.of(sentence.split("(?<=[，。])"));
  }

  /** The last six hours against the six before them. */
  private static String turn(List<Digest.Hour> hours) {
    int half = hours.size() * 3 / 4;
    long before = volume(hours.subList(hours.size() / 2, half));
    long last = volume(hours.subList(half, hours.size()));
    if (Math.max(before, last) < LEAST) {
      return "";
    }
    if (last < before * (1 - TURN)) {
      return "，晚间回落";
    }
    return last > before * (1 + TURN) ? "，晚间仍在上升" : "";
  }

  private static long volume(List<Digest.Hour> hours) {
    return hours.stream().mapToLong(hour -> hour.figures().volume()).sum();
  }

  /** {@code 橙 1，黄 1，平稳 3，无数据 1}. */
  private static String tally(List<Digest.BrandRow> rows, LevelScheme levels) {
    List<String> parts = new ArrayList<>();
    // Levels may share a name.
    for (String name : levels.steps().reversed()) {
      count(rows.stream().filter(r -> !r.blind() && levels.name(r.level()).equals(name)).count())
          .ifPresent(count -> parts.add(name + " " + count));
    }
    count(rows.stream().filter(Digest.BrandRow::blind).count())
        .ifPresent(count -> parts.add("无数据 " + count));
    return String.join("，", parts);
  }

  private static Optional<Long> count(long count) {
    return count == 0 ? Optional.empty() : Optional.of(count);
  }
}
