package io.tingfeng.model;

/**
 * One reason for a score (命中词).
 *
 * @param start first character in the text, -1 when it stands nowhere (the starting value)
 * @param end one past the last character
 * @param term the words of the text or of the rule
 * @param weight what it adds to the log-odds of "negative"; all weights of a score add up
 * @param kind what made it
 */
public record Cue(int start, int end, String term, double weight, Kind kind) {

  /** What makes a cue. */
  public enum Kind {
    PRIOR,
    TERM,
    NEGATOR,
    INTENSIFIER,
    CONTRAST,
    IRONY,
    QUESTION,
    REFUTATION,
    EMOJI,
    PUNCTUATION,
    LEARNED,
    COMPARISON,
    DISTANCE;

    /** The word in files and answers. */
    public String word() {
      return Words.of(this);
    }
  }
}
