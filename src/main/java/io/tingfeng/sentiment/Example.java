package io.tingfeng.sentiment;

import io.tingfeng.model.Tone;
import java.util.List;

/**
 * A text whose tone a person has judged.
 *
 * @param set the collection it comes from; a collection is one genre
 * @param tone the tone of the whole
 * @param targets the tone towards those who are named, may be empty
 */
public record Example(String id, String set, String text, Tone tone, List<Target> targets) {

  public Example {
    targets = List.copyOf(targets);
  }

  /** One who is named, and the tone towards them. */
  public record Target(String name, Tone tone) {}

  boolean isNegative() {
    return tone == Tone.NEGATIVE;
  }

  /**
   * A number that near-duplicates share: the smallest hash of four characters in a row. Texts of
   * one group are never parted between training and measuring.
   */
  long group() {
    long least = Long.MAX_VALUE;
    long window = 0;
    int size = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = io.tingfeng.text.Folding.fold(text.charAt(i));
      if (Character.isLetterOrDigit(c)) {
        window = window << 16 | c;
        size++;
        if (size >= 4) {
          least = Math.min(least, mixed(window));
        }
      }
    }
    return size < 4 ? mixed(window) : least;
  }

  private static long mixed(long hash) {
    long mixed = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ mixed >>> 33;
  }
}
