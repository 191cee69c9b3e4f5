package io.tingfeng.pipeline;

import io.tingfeng.sentiment.Edition;
import io.tingfeng.sentiment.LineChange;
import java.util.List;
import java.util.Optional;

/**
 * What an edition changed, and against what (回执).
 *
 * @param before the edition that was in force before, absent for the first one
 */
public record Receipt(Edition edition, Optional<Edition> before, List<LineChange> changes) {
  public Receipt {
    changes = List.copyOf(changes);
  }
}
