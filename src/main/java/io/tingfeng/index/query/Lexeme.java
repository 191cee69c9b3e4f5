package io.tingfeng.index.query;

import io.tingfeng.text.Span;

/**
 * One piece of a query.
 *
 * @param text what it says: a word, the inside of quotes, the name of a field, a distance
 */
record Lexeme(Kind kind, String text, Span place) {

  /** What a piece is. */
  enum Kind {
    WORD,
    QUOTED,
    FIELD,
    VALUE,
    OPEN,
    CLOSE,
    AND,
    OR,
    NOT,
    NEAR,
    END
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
