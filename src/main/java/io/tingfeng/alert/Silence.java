package io.tingfeng.alert;

import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.TimeWindow;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known and need not be told for a while (静默), with an end and a reason. Red is never
 * silenced.
 *
 * @param brand all brands when absent
 * @param upTo the highest level that is silenced
 * @param by who wants it
 */
public record Silence(
    String id,
    Optional<BrandId> brand,
    CrisisLevel upTo,
    TimeWindow window,
    String reason,
    String by) {

  public Silence {
    if (upTo == CrisisLevel.RED) {
      throw new IllegalArgumentException("red is never silenced");
    }
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a silence needs a reason");
    }
  }

  /** The same, ending at a time; one that had not begun yet is empty. */
  public Silence endingAt(Instant end) {
    Instant last = end.isBefore(window.from()) ? window.from() : end;
    return new Silence(id, brand, upTo, new TimeWindow(window.from(), last), reason, by);
  }

  boolean covers(Alert alert, Instant at) {
    return brand.map(alert.brand()::equals).orElse(true)
        && alert.urgency().compareTo(upTo) <= 0
        && window.contains(at);
  }
}
