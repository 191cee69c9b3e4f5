package io.tingfeng.story;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of characters that stands in two texts.
 *
 * @param a where it begins in the first
 * @param b where it begins in the second
 */
record Run(int a, int b, int length) {
  private static final int GRAM = StoryText.GRAM;

  /** Places of one gram that are looked at; grams of tables and refrains stand everywhere. */
  private static final int MOST_PLACES = 8;

  /** How far behind the last run the next one is still the natural one. */
  private static final int NEAR = 60;

  int endA() {
    return a + length;
  }

  int endB() {
    return b + length;
  }

  /** The runs of the first text from left to right; in the second they may stand in any order. */
  static List<Run> all(String a, String b) {
    Places places = new Places(b);
    List<Run> runs = new ArrayList<>();
    int last = 0;
    for (int i = 0; i + GRAM <= a.length(); ) {
      Run best = best(a, i, b, places, last);
      if (best == null) {
        i++;
      } else {
        runs.add(best);
        i = best.endA();
        last = best.endB();
      }
    }
    return runs;
  }

  /** The longest run at a place; one that goes on where the last ended comes first. */
  private static @org.jspecify.annotations.Nullable Run best(
      String a, int i, String b, Places places, int last) {
    Run best = null;
    boolean bestIsNear = false;
    int seen = 0;
    for (int j = places.first(a, i); j >= 0 && seen < MOST_PLACES; j = places.next(j)) {
      int length = commonAt(a, i, b, j);
      if (length < GRAM) {
        continue;
      }
      seen++;
      boolean isNear = j >= last && j - last <= NEAR;
      if (best == null || isNear && !bestIsNear || isNear == bestIsNear && length > best.length) {
        best = new Run(i, j, length);
        bestIsNear = isNear;
      }
    }
    return best;
  }

  private static int commonAt(String a, int i, String b, int j) {
    int length = 0;
    while (i + length < a.length()
        && j + length < b.length()
        && a.charAt(i + length) == b.charAt(j + length)) {
      length++;
    }
    return length;
  }

  /** Where each gram of a text stands, the first place first. */
  private static final class Places {
    private final int[] head;
    private final int[] next;

    Places(String text) {
      int count = Math.max(0, text.length() - GRAM + 1);
      head = new int[Integer.highestOneBit(Math.max(1, count)) * 4];
      next = new int[count];
      for (int place = count - 1; place >= 0; place--) {
        int slot = slot(text, place);
        next[place] = head[slot] - 1;
        head[slot] = place + 1;
      }
    }

    private int slot(String text, int place) {
      return (int) Grams.hash(text, place, GRAM) & head.length - 1;
    }

    int first(String text, int place) {
      return head[slot(text, place)] - 1;
    }

    int next(int place) {
      return next[place];
    }
  }
}
