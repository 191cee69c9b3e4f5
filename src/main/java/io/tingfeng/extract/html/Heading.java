package io.tingfeng.extract.html;

/**
 * The title of a page.
 *
 * @param block index of the block where it stands, -1 when it was taken from the head
 * @param score agreement with the title element; 10 is full agreement
 */
record Heading(String text, int block, double score) {

  double confidence() {
    return Math.max(0, Math.min(1, score / 10));
  }
}
