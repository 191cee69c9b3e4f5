package io.tingfeng.sentiment;

/**
 * What an entry of a lexicon does (词条).
 *
 * @param term the entry as it stands in its file
 * @param part what kind of work it does
 * @param value a weight in log-odds towards negative, or the factor of a modifier
 */
record Sense(String term, Part part, double value) {

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
