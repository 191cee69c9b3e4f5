package io.tingfeng.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How two texts differ where they run side by side: other figures, other words, small edits. A
 * template page differs in figures and names alone, an edited copy here and there.
 */
final class Changes {
  /** Longer pieces at the ends of texts are told by nobody in place of each other. */
  private static final int LONGEST_END = 20;

  private final String a;
  private final String b;
  private final Map<Swap, Integer> swaps = new HashMap<>();
  private int matched;
  private int bridged;
  private int figures;
  private int sameFigures;
  private int edits;
  private int breaks;

  private Changes(String a, String b) {
    this.a = a;
    this.b = b;
  }

  /** The changes from one text to another; the shorter one is looked for in the longer. */
  static Changes between(String first, String second) {
    boolean isOrdered = first.length() <= second.length();
    Changes changes = new Changes(isOrdered ? first : second, isOrdered ? second : first);
    changes.run();
    return changes;
  }

  private void run() {
    List<Run> runs = Run.all(a, b);
    for (Run run : runs) {
      matched += run.length();
      sameFigures += Gap.countNumbers(a, run);
    }
    List<Run> all = withEnds(runs);
    for (int i = 1; i < all.size(); i++) {
      between(all.get(i - 1), all.get(i));
    }
  }

  /** What the texts begin and end with, be it shorter than a gram or nothing. */
  private List<Run> withEnds(List<Run> runs) {
    List<Run> all = new ArrayList<>(runs);
    int head = 0;
    while (head < Math.min(StoryText.GRAM, a.length()) && a.charAt(head) == b.charAt(head)) {
      head++;
    }
    if (runs.isEmpty() || runs.getFirst().a() >= head && runs.getFirst().b() >= head) {
      all.addFirst(new Run(0, 0, head));
    }
    int tail = 0;
    while (tail < Math.min(StoryText.GRAM, a.length())
        && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
      tail++;
    }
    Run last = all.getLast();
    if (last.endA() <= a.length() - tail && last.endB() <= b.length() - tail) {
      all.add(new Run(a.length() - tail, b.length() - tail, tail));
    }
    return all;
  }

  private void between(Run left, Run right) {
    int lengthA = right.a() - left.endA();
    int lengthB = right.b() - left.endB();
    if (lengthA == 0 && lengthB == 0) {
      return;
    }
    boolean atEnd = left.length() < 2 || right.length() < 2;
    if (lengthB < 0
        || Math.max(lengthA, lengthB) > Gap.LONGEST
        || atEnd && isOpen(left, right, lengthA, lengthB)) {
      breaks += lengthB < 0 || lengthA + lengthB > 2 ? 1 : 0;
      return;
    }
    count(Gap.between(a, b, left, right, atEnd), lengthA);
  }

  /** Whether something stands at an end of one text that the other lacks; numbers may be long. */
  private boolean isOpen(Run left, Run right, int lengthA, int lengthB) {
    return lengthA == 0
        || lengthB == 0
        || Gap.words(a.substring(left.endA(), right.a())).length() > LONGEST_END
        || Gap.words(b.substring(left.endB(), right.b())).length() > LONGEST_END;
  }

  private void count(Gap gap, int length) {
    int other = gap.figures();
    if (other > 0) {
      figures += other;
    } else if (gap.atEnd()) {
      breaks += gap.isLead() ? 1 : 0;
      swaps.merge(new Swap(gap.a(), gap.b()), 1, Integer::sum);
    } else {
      if (gap.isPaired()) {
        swaps.merge(new Swap(gap.a(), gap.b()), 1, Integer::sum);
      }
      if (!gap.isSwap()) {
        edits++;
        bridged += length;
      }
    }
  }

  /** The share of the shorter text that the longer one repeats, small edits included, 0 to 1. */
  double coverage() {
    return a.isEmpty() ? 0 : (double) (matched + bridged) / a.length();
  }

  /** Edits a repeated character. */
  double editRate() {
    return (double) edits / Math.max(1, matched);
  }

  /** Whether the texts are equal from end to end but for figures and swapped words. */
  boolean isPlain() {
    return breaks == 0 && edits <= 1 + 0.002 * matched;
  }

  /** Numbers that differ. */
  int figures() {
    return figures;
  }

  /** Numbers that differ and that agree. */
  int allFigures() {
    return figures + sameFigures;
  }

  /** How many digits the shorter text has. */
  int digits() {
    return (int) a.chars().filter(c -> Gap.isDigit((char) c)).count();
  }

  /** How often the word was swapped that one text names and the other never does, both ways. */
  int swaps() {
    int most = 0;
    for (Map.Entry<Swap, Integer> swap : swaps.entrySet()) {
      if (isThorough(swap.getKey(), swap.getValue())) {
        most = Math.max(most, swap.getValue());
      }
    }
    return most;
  }

  private boolean isThorough(Swap swap, int times) {
    boolean isWord = Gap.words(swap.a()).length() > 1 && Gap.words(swap.b()).length() > 1;
    return isWord ? !b.contains(swap.a()) && !a.contains(swap.b()) : times >= 3;
  }

  /** What one text says in place of the other. */
  private record Swap(String a, String b) {}
}
