package io.tingfeng.sentiment;

/** A set of whole numbers from 0 on that is emptied in no time, to be used for text after text. */
final class DistinctNumbers {
  private long[] slots = new long[1 << 11];
  private int size;
  private long round;

  void clear() {
    size = 0;
    round++;
  }

  /** Adds a number; says whether it is new. */
  boolean add(int number) {
    if (size * 2 > slots.length) {
      grow();
    }
    long mark = round << 32 | number;
    int slot = slot(mark);
    if (slots[slot] == mark) {
      return false;
    }
    slots[slot] = mark;
    size++;
    return true;
  }

  /** Where the mark stands, or the first place that holds nothing of this round. */
  private int slot(long mark) {
    int slot = (int) mark * 0x9E3779B1 >>> 8 & slots.length - 1;
    while (slots[slot] >>> 32 == round && slots[slot] != mark) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    for (long mark : old) {
      if (mark >>> 32 == round) {
        slots[slot(mark)] = mark;
      }
    }
  }
}
