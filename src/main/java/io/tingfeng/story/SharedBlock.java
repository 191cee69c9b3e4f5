package io.tingfeng.story;

import java.util.ArrayList;
import java.util.List;

/** A run of two letters or more that two titles share, the longest first. */
record SharedBlock(int a, int b, int length) {

  /** The blocks of two short texts: the longest common run, then the longest of what is left. */
  static List<SharedBlock> all(String first, String second) {
    char[] a = first.toCharArray();
    char[] b = second.toCharArray();
    List<SharedBlock> blocks = new ArrayList<>();
    for (SharedBlock next = longest(a, b); next.length >= 2; next = longest(a, b)) {
      blocks.add(next);
      // Taken letters match nothing any more, also not each other.
      java.util.Arrays.fill(a, next.a, next.a + next.length, '\0');
      java.util.Arrays.fill(b, next.b, next.b + next.length, '\1');
    }
    return blocks;
  }

  private static SharedBlock longest(char[] a, char[] b) {
    SharedBlock best = new SharedBlock(0, 0, 0);
    int[] row = new int[b.length + 1];
    for (int i = 0; i < a.length; i++) {
      for (int j = b.length - 1; j >= 0; j--) {
        row[j + 1] = a[i] == b[j] ? row[j] + 1 : 0;
        if (row[j + 1] > best.length) {
          best = new SharedBlock(i + 1 - row[j + 1], j + 1 - row[j + 1], row[j + 1]);
        }
      }
    }
    return best;
  }
}
