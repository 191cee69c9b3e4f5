package io.tingfeng.extract.html;

import java.util.List;

/**
 * A page as two flat lists in document order.
 *
 * @param boxes the block-level elements; the first is the body
 * @param blocks the lines of text
 * @param head what the page says about itself
 */
record PageMap(List<Box> boxes, List<Block> blocks, PageHead head) {

  Box body() {
    return boxes.get(0);
  }

  /** Weight of all blocks. */
  double weight() {
    return body().weight;
  }

  /** Text of a run of blocks, a line each. */
  String text(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(i == from ? "" : "\n").append(blocks.get(i).text);
    }
    return text.toString();
  }
}
