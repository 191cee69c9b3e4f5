package io.tingfeng.extract.html;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Leaves out what stands inside the chosen box and is not of the body. */
final class Pruning {
  private static final Set<String> CONTAINERS =
      Set.of("div", "ul", "ol", "dl", "table", "section", "form", "center", "details");
  private static final double MOST_OF_BODY = 0.4;
  private static final int SHORT_LINE = 60;

  private final PageMap page;
  private final Box chosen;
  private final double clean;
  private final boolean[] dropped;

  Pruning(PageMap page, Box chosen, double clean) {
    this.page = page;
    this.chosen = chosen;
    this.clean = clean;
    this.dropped = new boolean[chosen.end - chosen.index];
    for (int i = chosen.index + 1; i < chosen.end; i++) {
      Box box = page.boxes().get(i);
      dropped[i - chosen.index] = isDropped(box.parent) || isTrimming(box) || isLinkList(box);
    }
  }

  boolean keeps(Block block) {
    if (block.junk || isDropped(block.owner)) {
      return false;
    }
    return !(block.linkChars >= 0.75 * block.chars && block.chars < SHORT_LINE);
  }

  private boolean isDropped(@Nullable Box box) {
    return box != null && chosen.holds(box) && dropped[box.index - chosen.index];
  }

  private boolean isTrimming(Box box) {
    if (chosen.negative || chosen.comment) {
      return box.tag.equals("figure") || box.tag.equals("figcaption");
    }
    return (box.negative || box.comment) && box.weight <= MOST_OF_BODY * clean;
  }

  private boolean isLinkList(Box box) {
    if (!CONTAINERS.contains(box.tag) || box.linkChars == 0 || box.weight > MOST_OF_BODY * clean) {
      return false;
    }
    double share = box.linkShare();
    boolean single = box.lastBlock - box.firstBlock < 2;
    return share > 0.65 && !(single && page.blocks().get(box.firstBlock).punctuation > 2)
        || !single && share > 0.5 && box.chars < 600
        || !single && share > 0.3 && box.punctuation < 8 && box.chars < 300;
  }
}
