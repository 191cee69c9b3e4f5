package io.tingfeng.extract.html;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the box of the body: clean weight is passed to the boxes above in falling shares, the
 * best is taken and then widened while the gain is worth the noise.
 */
final class Candidates {
  private static final double[] SHARES = {1, 0.5, 0.17, 0.11, 0.08, 0.06};
  private static final Set<String> PASSED_ON =
      Set.of("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "dd", "dt");
  private static final Set<String> NEVER =
      Set.of(
          "ul",
          "ol",
          "dl",
          "blockquote",
          "tr",
          "tbody",
          "thead",
          "tfoot",
          "nav",
          "footer",
          "aside");
  private static final Set<String> LEAVES =
      Set.of("div", "td", "section", "article", "main", "center", "body", "form");
  private static final int LOOK_AHEAD = 3;

  private final PageMap page;

  Candidates(PageMap page) {
    this.page = page;
  }

  /** The box of the body, or nothing on a page without prose. */
  @Nullable Box best() {
    for (Box box : page.boxes()) {
      if (box.direct > 0) {
        spread(box);
      }
    }
    Box best = null;
    double most = 0;
    for (Box box : page.boxes()) {
      double score = box.score == 0 ? 0 : box.score * (1 - box.linkShare()) * hint(box);
      if (score > most) {
        most = score;
        best = box;
      }
    }
    return best;
  }

  private static double hint(Box box) {
    return box.favour * (box.negative ? 0.4 : 1) * (box.comment ? 0.5 : 1);
  }

  private static void spread(Box from) {
    Box box = from;
    int level = 0;
    if (LEAVES.contains(from.tag)) {
      // Lines parted by breaks make the box itself the body; a lone line is a paragraph of it.
      from.score += from.direct * (from.directBlocks > 1 ? 1 : 0.9);
      level = from.directBlocks > 1 ? 1 : 0;
      box = from.parent;
    }
    while (box != null && level < SHARES.length) {
      if (PASSED_ON.contains(box.tag) || NEVER.contains(box.tag)) {
        box = box.parent;
        continue;
      }
      box.score += from.direct * SHARES[level];
      level++;
      box = box.parent;
    }
  }

  /** The box or one above it, as far as the gain in clean weight outweighs the noise. */
  static Box climb(Box start) {
    Box chosen = start;
    boolean moved = true;
    while (moved) {
      moved = false;
      Box above = chosen.parent;
      for (int i = 0; i < LOOK_AHEAD && above != null; i++) {
        if (isWorth(chosen, above)) {
          chosen = above;
          moved = true;
          break;
        }
        above = above.parent;
      }
    }
    return chosen;
  }

  private static boolean isWorth(Box from, Box to) {
    double gain = to.clean - from.clean;
    double noise = noise(from, to);
    if (gain > 0.3 * from.clean) {
      return noise < 0.6 * gain;
    }
    if (gain > 0.02 * from.clean && noise < 0.4 * gain) {
      return true;
    }
    return to == from.parent && noise < 0.03 * from.clean;
  }

  /** Characters that are no prose, links by half, which the wider box would add. */
  private static double noise(Box from, Box to) {
    double idle = to.idle - from.idle;
    return idle + (to.linkChars - from.linkChars) / 2.0;
  }
}
