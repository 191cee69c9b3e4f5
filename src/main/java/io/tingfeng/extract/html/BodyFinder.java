package io.tingfeng.extract.html;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the body of an article: choose a box, then the lines of it. */
final class BodyFinder {
  private static final double ENOUGH = 0.6;
  private static final int MOST_BEFORE = 6;
  private static final int MOST_AFTER = 40;

  private final PageMap page;
  private final String titleKey;

  /**
   * A finder.
   *
   * @param titleKey key of the page's title; the body does not repeat it
   */
  BodyFinder(PageMap page, String titleKey) {
    this.page = page;
    this.titleKey = titleKey;
  }

  /** The body; a second try without the names of elements is taken when it tells clearly more. */
  Body find() {
    Box first = choose(true);
    double clean = first == null ? 0 : first.clean;
    if (first != null && clean >= ENOUGH * page.weight()) {
      return body(first, clean);
    }
    Box second = choose(false);
    if (second != null && isBetter(second, clean)) {
      return body(second, second.clean);
    }
    first = choose(true);
    return first == null ? Body.none(page) : body(first, clean);
  }

  private @Nullable Box choose(boolean byName) {
    Flags.set(page, byName, true);
    Box best = new Candidates(page).best();
    return best == null ? null : Candidates.climb(best);
  }

  private static boolean isBetter(Box box, double before) {
    return box.clean > 1.25 * before && box.idle + box.linkChars / 2.0 < 0.8 * box.clean;
  }

  private Body body(Box box, double clean) {
    List<Block> inside = page.blocks().subList(box.firstBlock, box.lastBlock);
    Pruning pruning = new Pruning(page, box, clean);
    List<Block> kept = new ArrayList<>();
    for (Block block : inside) {
      if (pruning.keeps(block)) {
        kept.add(block);
      }
    }
    List<Block> range = range(kept);
    if (range.isEmpty()) {
      return Body.none(page);
    }
    List<Block> lines = new BodyLines(titleKey).trim(range);
    if (lines.isEmpty()) {
      return Body.none(page);
    }
    return new Body(
        box,
        lines,
        lines.get(0).index,
        lines.get(lines.size() - 1).index,
        page.weight() == 0 ? 0 : Math.min(1, clean / page.weight()));
  }

  /** From the first to the last line of prose, and over the short lines that belong to them. */
  private static List<Block> range(List<Block> kept) {
    int first = 0;
    while (first < kept.size() && !isProse(kept.get(first))) {
      first++;
    }
    int last = kept.size() - 1;
    while (last > first && !isProse(kept.get(last))) {
      last--;
    }
    if (first == kept.size()) {
      return List.of();
    }
    int start = first;
    while (start > 0
        && first - start < MOST_BEFORE
        && belongs(kept.get(start - 1), kept.get(first))) {
      start--;
    }
    int end = last;
    while (end + 1 < kept.size()
        && end - last < MOST_AFTER
        && belongs(kept.get(end + 1), kept.get(last))) {
      end++;
    }
    return kept.subList(start, end + 1);
  }

  private static boolean isProse(Block block) {
    return block.weight >= (block.isChinese() ? 12 : 16);
  }

  private static boolean belongs(Block line, Block prose) {
    return line.owner == prose.owner
        || line.owner.parent == prose.owner.parent && line.owner.tag.equals(prose.owner.tag);
  }
}
