package io.tingfeng.extract.html;

import java.util.List;

/** How near a block stands to the title and the body of its page. */
record Nearness(List<Block> blocks, int title, Body body) {

  /** 2.2 just before the text, 1.0 just after it, 0.2 inside; more behind the title. */
  double of(int block) {
    double near;
    if (body.isEmpty()) {
      near = 0.2;
    } else if (block < body.first()) {
      near = Math.max(0, 2.2 - 0.12 * (body.first() - block));
    } else if (block > body.last()) {
      near = Math.max(0, 1.0 - 0.12 * (block - body.last()));
    } else {
      near = 0.2;
    }
    int behind = block - title;
    return near + (title >= 0 && behind >= 0 && behind <= 12 ? 1.6 - 0.1 * behind : 0);
  }

  boolean isInBody(int block) {
    return body.holds(block);
  }

  boolean isComment(int block) {
    return block < blocks.size() && blocks.get(block).owner.comment;
  }
}
