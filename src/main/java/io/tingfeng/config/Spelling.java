package io.tingfeng.config;

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

  /** Levenshtein's distance: letters to add, drop or change. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
