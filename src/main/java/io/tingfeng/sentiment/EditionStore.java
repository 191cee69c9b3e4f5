package io.tingfeng.sentiment;

import java.util.List;
import java.util.Optional;

/** Keeps the editions of the lexicons with their texts; none is ever changed or removed. */
public interface EditionStore {

  /** Keeps the next edition. */
  void add(Edition edition, LexiconTexts texts);

  /** The edition that came into force last. */
  Optional<Edition> last();

  /** An edition by its number. */
  Optional<Edition> edition(int number);

  /** All editions, the newest first. */
  List<Edition> all();

  /** The texts of an edition. */
  LexiconTexts texts(Edition edition);
}
