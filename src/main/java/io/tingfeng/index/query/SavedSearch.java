package io.tingfeng.index.query;

import java.time.Instant;

/**
 * A query under a name (收藏的检索).
 *
 * @param name 1 to 60 characters, unique
 * @param query as typed, in the query language
 * @param by who saved it
 */
public record SavedSearch(String name, String query, String by, Instant at) {
  private static final int LONGEST = 60;

  public SavedSearch {
    if (name.isBlank() || name.length() > LONGEST || name.indexOf('/') >= 0) {
      throw new IllegalArgumentException(
          "a name has 1 to " + LONGEST + " characters and no slash: " + name);
    }
  }
}
