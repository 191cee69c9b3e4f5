package io.tingfeng.extract.html;

import org.jspecify.annotations.Nullable;

/**
 * A block-level element in the flat list of a page, with the sums of its subtree. Boxes stand in
 * document order, so that a subtree is a run of boxes and a run of blocks.
 */
final class Box {
  final int index;
  final @Nullable Box parent;
  final String tag;
  final int depth;

  /** Class and id as written, for telling siblings of one make. */
  final String signature;

  /** Bits of {@link ClassHints} of the element itself. */
  final int hints;

  /** Whether the element or one above it is trimmings; set by {@link Flags}. */
  boolean negative;

  boolean comment;

  /** Whether it only points to another article; set by {@link Teasers}. */
  boolean teaser;

  /** The body by the word of the page: {@code article}, {@code main}, {@code articleBody}. */
  double favour = 1;

  /** One past the last box of the subtree. */
  int end;

  int firstBlock;

  /** One past the last block of the subtree. */
  int lastBlock;

  /** Characters of the subtree without blanks. */
  int chars;

  int linkChars;
  int punctuation;

  /** Characters of blocks without weight. */
  int idle;

  /** Weight of the subtree, and that of its clean blocks alone. */
  double weight;

  double clean;

  /** Weight of clean blocks that stand directly in this box. */
  double direct;

  int directBlocks;
  double score;

  Box(int index, @Nullable Box parent, String tag, String signature, int hints, int firstBlock) {
    this.index = index;
    this.parent = parent;
    this.tag = tag;
    this.signature = signature;
    this.hints = hints;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.firstBlock = firstBlock;
  }

  boolean has(int hint) {
    return (hints & hint) != 0;
  }

  double linkShare() {
    return chars == 0 ? 0 : (double) linkChars / chars;
  }

  boolean holds(Block block) {
    return block.index >= firstBlock && block.index < lastBlock;
  }

  boolean holds(Box other) {
    return other.index >= index && other.index < end;
  }
}
