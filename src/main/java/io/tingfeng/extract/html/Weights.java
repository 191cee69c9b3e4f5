package io.tingfeng.extract.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Weighs each block by the characters of an article that are to be expected in it: its own
 * characters without links, less where it lacks the marks and small words of prose. The factors
 * were chosen on pages with known bodies.
 */
final class Weights {
  private static final List<String> JUNK =
      List.of(
          "ICP备",
          "ICP证",
          "公网安备",
          "版权所有",
          "经营许可证",
          "许可证编号",
          "不良信息举报",
          "Copyright ©",
          "Copyright 2",
          "Copyright(",
          "Copyright (",
          "ll rights reserved",
          "ll Rights Reserved",
          "nable JavaScript",
          "启用JavaScript",
          "浏览器版本过低",
          "请先登录");
  private static final int LONGEST_JUNK = 200;
  private static final double MOST_LINKED = 0.6;

  private Weights() {}

  /** Weighs all blocks and sums characters over the boxes. */
  static void weigh(PageMap page) {
    releaseUnclosedLinks(page);
    for (Block block : page.blocks()) {
      block.weight = weight(block);
      block.junk = block.chars < LONGEST_JUNK && isJunk(block.text);
      Box owner = block.owner;
      owner.chars += block.chars;
      owner.linkChars += block.linkChars;
      owner.punctuation += block.punctuation;
      owner.weight += block.weight;
      owner.idle += block.weight == 0 ? block.chars - block.linkChars : 0;
    }
    List<Box> boxes = page.boxes();
    for (int i = boxes.size() - 1; i > 0; i--) {
      Box box = boxes.get(i);
      Box parent = java.util.Objects.requireNonNull(box.parent);
      parent.chars += box.chars;
      parent.linkChars += box.linkChars;
      parent.punctuation += box.punctuation;
      parent.weight += box.weight;
      parent.idle += box.idle;
    }
  }

  private static boolean isJunk(String text) {
    for (String phrase : JUNK) {
      if (text.contains(phrase)) {
        return true;
      }
    }
    return false;
  }

  /** A link over many blocks and much of the page lost its end tag: it is no link. */
  private static void releaseUnclosedLinks(PageMap page) {
    Map<String, int[]> covered = new HashMap<>();
    int all = 0;
    for (Block block : page.blocks()) {
      all += block.chars;
      if (!block.link.isEmpty()) {
        int[] count = covered.computeIfAbsent(block.link, link -> new int[2]);
        count[0]++;
        count[1] += block.linkChars;
      }
    }
    for (Block block : page.blocks()) {
      int[] count = covered.get(block.link);
      if (count != null && count[0] >= 4 && count[1] > all * 0.2) {
        block.linkChars = 0;
      }
    }
  }

  private static double weight(Block block) {
    double linked = block.linkShare();
    if (linked > MOST_LINKED) {
      return 0;
    }
    double own = block.chars - block.linkChars;
    return own * (block.isChinese() ? chinese(block) : other(block)) * (1 - linked);
  }

  private static double chinese(Block block) {
    if (block.punctuation == 0) {
      return block.chars < 30 ? 0 : 0.2;
    }
    double marks = Math.min(1, 16.0 * block.punctuation / block.chars);
    return (block.chars < 12 ? 0.3 : 1) * (0.25 + 0.75 * marks);
  }

  private static double other(Block block) {
    StopWords.Count words = StopWords.count(block.text);
    double small = Math.min(1, words.share() / 0.22);
    double marks = Math.min(0.8, 60.0 * block.punctuation / block.chars);
    return 0.45
        * Math.max(small, marks)
        * (words.all() < 5 ? 0.3 : 1)
        * (block.punctuation == 0 ? 0.5 : 1);
  }
}
