package io.tingfeng.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts the first post out of a thread whose markup names nothing: old boards part their floors by a
 * line that says who answered and when.
 */
final class FirstPost {
  private static final int LONGEST = 120;
  private static final double PROSE = 12;
  private static final Pattern MARK =
      Pattern.compile(
          "(?:发表于|发布于|发表时间|发贴时间|发帖时间|回复于|回复时间|回帖时间|跟贴时间|于)\\s*[:：]?\\s*\\[?\\s*\\d{2,4}[-/.年]\\d{1,2}"
              + "|^[第#\\s]*\\d{1,5}\\s*(?:楼|#)(?:\\s|$)|^(?:沙发|板凳|地板|回复|回帖|跟贴|\\[引用])[:：\\s]*(?:$|.{0,30}\\d{1,2}:\\d{2})");

  private FirstPost() {}

  /** The body up to the line that begins the first answer. */
  static Body cut(PageMap page, Body body) {
    List<Block> kept = new ArrayList<>();
    int next = 0;
    double told = 0;
    for (int i = body.first(); i <= body.last(); i++) {
      Block block = page.blocks().get(i);
      if (told >= PROSE && isMark(block.text)) {
        break;
      }
      if (next < body.lines().size() && body.lines().get(next) == block) {
        kept.add(block);
        told += block.weight;
        next++;
      }
    }
    if (kept.isEmpty() || kept.size() == body.lines().size()) {
      return body;
    }
    return new Body(body.box(), kept, body.first(), kept.get(kept.size() - 1).index, body.share());
  }

  private static boolean isMark(String text) {
    return text.length() <= LONGEST && MARK.matcher(text).find();
  }
}
