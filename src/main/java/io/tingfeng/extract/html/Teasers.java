package io.tingfeng.extract.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds rows of teasers by their build: four or more siblings of one make, each a link and a few
 * words. They read like prose and belong to other articles.
 */
final class Teasers {
  private static final int FEWEST = 4;
  private static final int LONGEST = 400;
  private static final int LONGEST_CHINESE = 220;
  private static final int LONGEST_LINK = 120;

  /** Weight that must be left, so that the page is more than its teasers. */
  private static final double LEAST_REST = 60;

  private Teasers() {}

  /** Marks the teasers of a page, unless it holds nothing else. */
  static void mark(PageMap page) {
    Map<String, List<Box>> rows = new HashMap<>();
    for (Box box : page.boxes()) {
      if (box.parent != null && isTeaser(page, box)) {
        rows.computeIfAbsent(box.parent.index + box.tag + box.signature, make -> new ArrayList<>())
            .add(box);
      }
    }
    List<Box> teasers =
        rows.values().stream().filter(row -> row.size() >= FEWEST).flatMap(List::stream).toList();
    double weight = teasers.stream().mapToDouble(box -> box.weight).sum();
    if (page.weight() - weight >= LEAST_REST) {
      teasers.forEach(box -> box.teaser = true);
    }
  }

  private static boolean isTeaser(PageMap page, Box box) {
    int blocks = box.lastBlock - box.firstBlock;
    if (box.weight == 0 || box.linkChars == 0 || blocks < 2 || blocks > 8 || box.chars > LONGEST) {
      return false;
    }
    boolean headed = false;
    boolean chinese = false;
    for (int i = box.firstBlock; i < Math.min(box.firstBlock + 3, box.lastBlock); i++) {
      Block block = page.blocks().get(i);
      headed |= block.linkShare() > 0.6 && block.chars >= 6 && block.chars <= LONGEST_LINK;
      chinese |= block.isChinese();
    }
    return headed && (!chinese || box.chars <= LONGEST_CHINESE);
  }
}
