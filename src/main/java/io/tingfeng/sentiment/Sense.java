package io.tingfeng.sentiment;

/**
 * What an entry of a lexicon does (词条).
 *
 * @param term the entry as it stands in its file, folded
 * @param part what kind of work it does
 * @param value a weight in log-odds towards negative, or the factor of a modifier
 * @param category the third column: the trade or the class of the word, may be empty
 * @param plain how learned weights call the entry as it stands
 * @param denied how learned weights call the entry after a negator
 */
record Sense(String term, Part part, double value, String category, String plain, String denied) {

  /**
   * An entry. Its name in the learned weights holds its value, so that an entry that an analyst
   * changes is no longer the one that was trained on and stands for itself.
   */
  static Sense of(String term, Part part, double value, String category) {
    String plain = "w:" + term + ":" + part.ordinal() + ":" + value;
    return new Sense(term, part, value, category, plain, plain + "!");
  }

  /** Whether the entry says what its word means, be it nothing. */
  boolean isWord() {
    return part == Part.HARMLESS || part.isTone() && value != 0;
  }

  /** The lexicon that an entry stands in. */
  enum Part {
    NEGATIVE,
    POSITIVE,
    HARMLESS,
    EMOJI,
    IRONY,
    NEGATOR,
    INTENSIFIER,
    CONTRAST,
    QUESTION,
    REFUTATION;

    /** Whether entries carry a tone of their own. */
    boolean isTone() {
      return this == NEGATIVE || this == POSITIVE || this == EMOJI;
    }
  }
}
