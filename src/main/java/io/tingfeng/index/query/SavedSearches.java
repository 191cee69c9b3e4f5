package io.tingfeng.index.query;

import java.util.List;
import java.util.Optional;

/** Keeps saved searches. */
public interface SavedSearches {

  /** Saves a search; one of the same name is replaced. */
  void save(SavedSearch search);

  /** The search of a name. */
  Optional<SavedSearch> find(String name);

  /** All searches by their names. */
  List<SavedSearch> all();

  /** Forgets a search; says whether there was one. */
  boolean remove(String name);
}
