package io.tingfeng.sentiment;

/** What a learned entry looks at. */
enum EntryKind {
  /** One to three characters in a row. */
  GRAM('g', true),
  /** One or two characters in the first twelve of the text. */
  HEAD('h', true),
  /** One or two characters in the last twelve. */
  TAIL('t', true),
  /** A toned word, known by its tone alone, with up to three characters around it. */
  PATTERN('p', true),
  /** The tones of two or three toned words in a row. */
  SEQUENCE('s', true),
  /** What the lexicons say of the text: a word, a category, a count. */
  TRAIT('w', false);

  /** Asked for once a line of a long file; values() would copy them each time. */
  private static final EntryKind[] ALL = values();

  private final char letter;
  private final boolean written;

  EntryKind(char letter, boolean written) {
    this.letter = letter;
    this.written = written;
  }

  /** How files name the kind. */
  char letter() {
    return letter;
  }

  /** Whether the entry is made of the text's characters; such entries share a total of one. */
  boolean isWritten() {
    return written;
  }

  static EntryKind of(char letter) {
    for (EntryKind kind : ALL) {
      if (kind.letter == letter) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind of entry is called " + letter);
  }

  /** Whether a key is one of a written entry. */
  static boolean isWritten(long key) {
    return key >>> 60 != TRAIT.ordinal() + 1;
  }

  /**
   * A number that stands for the entry: up to three characters exactly, longer words by a hash of
   * 60 bits (no two of a million entries are likely to meet).
   */
  long key(String wording, int from, int to) {
    long tag = (long) (ordinal() + 1) << 60;
    if (this == GRAM) {
      long packed = 0;
      for (int i = from; i < to; i++) {
        packed = packed << 16 | wording.charAt(i);
      }
      return tag | packed;
    }
    long hash = 0;
    for (int i = from; i < to; i++) {
      hash = (hash ^ wording.charAt(i)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return tag | hash >>> 4;
  }
}
