package io.tingfeng.extract.html;

import io.tingfeng.text.WrittenTime;
import io.tingfeng.text.WrittenTimes;
import io.tingfeng.text.YearlessTimes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times in the visible text. */
final class VisibleTimes {
  private static final int LONGEST = 160;
  private static final int LONGEST_IN_BODY = 90;
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:发布|发表|发帖|发文|刊发|创建|上传|添加|更新|录入|提交|成文|编辑|日期|时间|时 间|日"
              + " 期|[Pp]ublished|[Pp]osted|[Dd]ate|[Oo]n)\\s*(?:时间|日期|于|on)?\\s*[:：]?\\s*[\\[(（]?$");
  private static final Pattern LABELS =
      Pattern.compile("发布|发表|来源|作者|时间|日期|记者|浏览|点击|阅读|编辑|[Pp]ublished|[Pp]osted");
  private static final Pattern CHANGED =
      Pattern.compile("更新|修改|最后编辑|[Uu]pdated|[Mm]odified|[Ee]dited");
  private static final Pattern BAD =
      Pattern.compile(
          "[Cc]opyright|©|版权|备案|截至|截止|有效期|注册时间|最后登录|今天是|现在是|当前时间|Joined|[Rr]egistered|Since|注册日期|上次登录|出生|成立于");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");

  private final PageMap page;
  private final Nearness near;
  private final Optional<Integer> addressYear;
  private final List<TimeFinder.Candidate> candidates;

  /**
   * A reader of visible times.
   *
   * @param addressYear the year that the address names
   */
  VisibleTimes(
      PageMap page,
      Nearness near,
      Optional<Integer> addressYear,
      List<TimeFinder.Candidate> candidates) {
    this.page = page;
    this.addressYear = addressYear;
    this.near = near;
    this.candidates = candidates;
  }

  void collect() {
    for (Block block : page.blocks()) {
      if (block.text.length() < LONGEST) {
        read(block);
      }
    }
  }

  private void read(Block block) {
    List<WrittenTime> times =
        WrittenTimes.mayHold(block.text) ? WrittenTimes.all(block.text) : List.of();
    boolean inside = near.isInBody(block.index);
    if (times.isEmpty()) {
      YearlessTimes.first(block.text).ifPresent(yearless -> addYearless(block, yearless, inside));
      return;
    }
    for (int i = 0; i < times.size() && i < 3; i++) {
      double value = 3 + near.of(block.index) + context(block, times.get(i), inside);
      candidates.add(new TimeFinder.Candidate(times.get(i), value - (i > 0 ? 0.6 : 0)));
    }
  }

  private double context(Block block, WrittenTime time, boolean inside) {
    String text = block.text;
    String before = text.substring(0, Math.min(time.span().start(), text.length()));
    double value = 0;
    if (LABEL.matcher(before).find()) {
      value += 1.5;
    } else if (LABELS.matcher(text).find()) {
      value += 0.7;
    }
    value += isMarked(block, time) ? 1 : 0;
    value += time.hasMinutes() ? 0.8 : 0;
    value -= CHANGED.matcher(before).find() ? 0.8 : 0;
    value -= BAD.matcher(text).find() ? 6 : 0;
    value -= block.linkShare() > 0.5 ? 2.5 : 0;
    value -= block.owner.comment ? 3 : 0;
    value -= block.owner.negative ? 0.7 : 0;
    value -= inside && text.length() > LONGEST_IN_BODY ? 3 : 0;
    value -= text.length() > 60 ? 0.8 : 0;
    return value;
  }

  private static boolean isMarked(Block block, WrittenTime time) {
    return block.owner.has(ClassHints.TIME)
        || block.marks.stream()
            .anyMatch(
                mark ->
                    (mark.hints() & ClassHints.TIME) != 0
                        && mark.start() <= time.span().start()
                        && mark.end() > time.span().start());
  }

  private void addYearless(Block block, YearlessTimes.Yearless yearless, boolean inside) {
    double value = 2.5 + near.of(block.index);
    value -= inside ? 2 : block.index > near.body().last() ? 1 : 0;
    value -= block.linkShare() > 0.5 ? 2 : 0;
    value -= block.owner.comment ? 3 : 0;
    value -= BAD.matcher(block.text).find() ? 6 : 0;
    Optional<WrittenTime> time = year().flatMap(yearless::in);
    if (time.isPresent()) {
      candidates.add(new TimeFinder.Candidate(time.get(), value));
    }
  }

  /** The year of the address, of another candidate, else the one that the page names most. */
  private Optional<Integer> year() {
    if (addressYear.isPresent()) {
      return addressYear;
    }
    if (!candidates.isEmpty()) {
      return Optional.of(candidates.get(0).time().date().getYear());
    }
    Map<Integer, Integer> counts = new HashMap<>();
    for (Block block : page.blocks()) {
      Matcher matcher = YEAR.matcher(block.text);
      while (matcher.find()) {
        counts.merge(Integer.valueOf(matcher.group(1)), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }
}
