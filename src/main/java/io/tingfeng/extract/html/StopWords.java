package io.tingfeng.extract.html;

import java.util.HashSet;
import java.util.Set;

/** The small words that make English prose, counted without cutting the text into pieces. */
final class StopWords {
  private static final int LONGEST = 7;
  private static final Set<Long> WORDS = new HashSet<>();

  static {
    for (String word :
        ("a about after all also an and any are as at be because been but by can could did do for"
                + " from get had has have he her him his how i if in into is it its just like me"
                + " more my no not now of on one only or other our out over said she should so"
                + " some than that the their them then there these they this to up us very was"
                + " we were what when where which who will with would you your")
            .split(" ")) {
      WORDS.add(pack(word));
    }
  }

  private StopWords() {}

  /**
   * Words of a text.
   *
   * @param all runs of letters and digits
   * @param small those that are stop words
   */
  record Count(int all, int small) {
    double share() {
      return all == 0 ? 0 : (double) small / all;
    }
  }

  static Count count(String text) {
    int all = 0;
    int small = 0;
    long packed = 0;
    int length = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        packed = length < LONGEST ? packed << 8 | (c | 0x20) & 0xff : packed;
        length++;
      } else if (length > 0) {
        all++;
        small += length <= LONGEST && WORDS.contains(packed) ? 1 : 0;
        packed = 0;
        length = 0;
      }
    }
    return new Count(all, small);
  }

  private static long pack(String word) {
    long packed = 0;
    for (int i = 0; i < word.length(); i++) {
      packed = packed << 8 | word.charAt(i);
    }
    return packed;
  }
}
