package io.tingfeng.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Advises on misspelt words. */
public final class Spelling {
  private Spelling() {}

  /** "did you mean x?" when a word is close, or else the list of words. */
  public static String advice(String wrong, Collection<String> words) {
    return nearest(wrong, words)
        .map(word -> "did you mean " + word + "?")
        .orElse("known are " + String.join(", ", words));
  }

  /** The word that differs least, when it differs by a third of its length or less. */
  public static Optional<String> nearest(String wrong, Collection<String> words) {
    return words.stream()
        .filter(word -> distance(wrong, word) <= Math.max(1, word.length() / 3))
        .min(Comparator.comparingInt(word -> distance(wrong, word)));
  }

  /** Letters to add, drop, change or swap with their neighbour (Damerau 1964). */
  private static int distance(String a, String b) {
    int[][] rows = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        rows[i][j] = i == 0 || j == 0 ? i + j : step(rows, a, i, b, j);
      }
    }
    return rows[a.length()][b.length()];
  }

  private static int step(int[][] rows, String a, int i, String b, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int least = rows[i - 1][j - 1] + (same ? 0 : 1);
    least = Math.min(least, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
  }
}
