package io.tingfeng.index.query;

import io.tingfeng.text.Span;
import java.util.Optional;

/** Words the faults of one query. */
record Faults(String query) {

  /** A fault whose mend is not plain. */
  QueryException at(Span place, String what) {
    return new QueryException(query, place, what, Optional.empty());
  }

  /** A fault that goes away when the place says something else. */
  QueryException at(Span place, String what, String instead) {
    String mended = query.substring(0, place.start()) + instead + query.substring(place.end());
    return new QueryException(query, place, what, Optional.of(mended.strip()));
  }
}
