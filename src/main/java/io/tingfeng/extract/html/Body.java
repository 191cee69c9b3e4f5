package io.tingfeng.extract.html;

import java.util.List;

/**
 * The chosen part of a page.
 *
 * @param box the element chosen
 * @param lines the blocks of the text, in order
 * @param first index of its first block
 * @param last index of its last block
 * @param share clean weight of the box by the weight of the page, 0 to 1
 */
record Body(Box box, List<Block> lines, int first, int last, double share) {

  static Body none(PageMap page) {
    return new Body(page.body(), List.of(), 0, -1, 0);
  }

  /** The smallest box that holds all lines. */
  Box smallest() {
    Box smallest = lines.get(0).owner;
    while (smallest.parent != null
        && (!smallest.holds(lines.get(lines.size() - 1)) || smallest.tag.equals("p"))) {
      smallest = smallest.parent;
    }
    return smallest;
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  boolean holds(int block) {
    return block >= first && block <= last;
  }

  /** The text, a line per block. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (Block line : lines) {
      text.append(text.isEmpty() ? "" : "\n").append(line.text);
    }
    return text.toString();
  }

  int chars() {
    return lines.stream().mapToInt(line -> line.chars).sum();
  }
}
