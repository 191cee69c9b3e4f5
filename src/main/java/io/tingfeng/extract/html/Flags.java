package io.tingfeng.extract.html;

import java.util.Set;

/** Marks trimmings and comments by their names, unless they hold most of the page. */
final class Flags {
  private static final Set<String> TRIMMINGS =
      Set.of("nav", "footer", "aside", "figure", "figcaption");
  private static final double MOST_OF_PAGE = 0.5;
  private static final double MOST_COMMENTS = 0.85;

  private Flags() {}

  /**
   * Sets the flags of all boxes; children inherit.
   *
   * @param byName whether class and id are believed
   * @param comments whether comments are told apart
   */
  static void set(PageMap page, boolean byName, boolean comments) {
    double all = page.weight();
    for (Box box : page.boxes()) {
      boolean above = box.parent != null && box.parent.negative;
      boolean commentAbove = box.parent != null && box.parent.comment;
      box.negative = above || isNegative(box, byName, all);
      box.comment = commentAbove || comments && isComment(box, all);
      box.clean = 0;
      box.direct = 0;
      box.directBlocks = 0;
      box.score = 0;
    }
    sumClean(page);
  }

  private static boolean isNegative(Box box, boolean byName, double all) {
    if (box.teaser || TRIMMINGS.contains(box.tag)) {
      return true;
    }
    if (!byName
        || !box.has(ClassHints.NEGATIVE) && !box.tag.equals("header")
        || box.parent == null) {
      return false;
    }
    if (box.has(ClassHints.CONTENT) && !box.has(ClassHints.FIRM)) {
      return false;
    }
    return box.has(ClassHints.FIRM) || box.weight <= all * MOST_OF_PAGE;
  }

  private static boolean isComment(Box box, double all) {
    return box.has(ClassHints.COMMENT) && box.parent != null && box.weight <= all * MOST_COMMENTS;
  }

  private static void sumClean(PageMap page) {
    for (Block block : page.blocks()) {
      if (block.isClean()) {
        block.owner.direct += block.weight;
        block.owner.directBlocks++;
        block.owner.clean += block.weight;
      }
    }
    for (int i = page.boxes().size() - 1; i > 0; i--) {
      Box box = page.boxes().get(i);
      java.util.Objects.requireNonNull(box.parent).clean += box.clean;
    }
  }
}
