package io.tingfeng.story;

import io.tingfeng.model.BrandId;
import io.tingfeng.model.PostId;
import java.time.Instant;
import java.util.Set;

/**
 * A post as the story book keeps it: what it says, cut to what comparing needs.
 *
 * @param brands the watched brands that it names
 * @param isTitled whether somebody gave it a title; what people chat has none
 * @param title its headline; of a post without one its beginning
 * @param pairs the distinct pairs of letters of the headline, the rarest first
 * @param squares the squared rarities of the pairs
 * @param length the root of their sum
 * @param head letters of the title
 * @param body letters of the text without its site's furniture
 * @param samples every fourth of the hashed 5-grams (Manber 1994), sorted: cut copies keep their
 *     share of them, and two sets tell how much of one text stands in the other
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared as a whole; nobody changes them.
public record Clipping(
    PostId post,
    Instant at,
    Set<BrandId> brands,
    boolean isTitled,
    Headline title,
    int[] pairs,
    double[] squares,
    double length,
    String head,
    String body,
    long[] samples) {
  /** One hash in so many is a sample. */
  private static final int MODULUS = 4;

  static long[] sample(long[] grams) {
    return java.util.Arrays.stream(grams)
        .filter(gram -> Long.remainderUnsigned(gram, MODULUS) == 0)
        .toArray();
  }

  /**
   * Whether it is told in everyday words, or in those of a watched brand's trade: both are rare in
   * headlines and common here.
   */
  boolean isTalk() {
    return !isTitled || !brands.isEmpty();
  }

  /** The cosine between two headlines, 0 to 1. */
  double likeness(Clipping other) {
    double dot = 0;
    for (int i = 0; i < pairs.length; i++) {
      if (other.holds(pairs[i])) {
        dot += squares[i];
      }
    }
    return dot == 0 ? 0 : dot / (length * other.length);
  }

  /** Whether its headline holds a pair. */
  boolean holds(int wanted) {
    for (int pair : pairs) {
      if (pair == wanted) {
        return true;
      }
    }
    return false;
  }

  /** The whole text with all its grams, for a judgement. */
  StoryText text() {
    return new StoryText(head, body, Grams.of(head + body, StoryText.GRAM));
  }

  /** What it takes to keep it, in letters. */
  int size() {
    return head.length() + body.length() + title.letters().length() + 4 * samples.length + 100;
  }
}
