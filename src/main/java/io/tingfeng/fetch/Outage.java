package io.tingfeng.fetch;

import io.tingfeng.model.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A source that we hear nothing of (信源故障), from the first report of it until it is over.
 *
 * @param state what it is now
 * @param since when it was reported first
 * @param toldAt when it was reported last
 */
public record Outage(SourceId source, SourceHealth.State state, Instant since, Instant toldAt) {

  /** What to do about the health of a source. */
  public sealed interface Decision {

    /** Tell: it has just gone, or is gone in another way than before. */
    record Report(Outage outage) implements Decision {}

    /** Tell again: it is still gone. */
    record Repeat(Outage outage) implements Decision {}

    /** Tell that it is back. */
    record Close(Outage outage) implements Decision {}

    /** Nothing to tell. */
    record Hold() implements Decision {}
  }

  /**
   * Decides whether people must be told of a source. An outage is told at once, and again as long
   * as nobody has mended it.
   *
   * @param open the outage that was told before and is not closed
   * @param repeat how long after it was told last it is told again
   */
  public static Decision decide(
      SourceId source, SourceHealth health, Optional<Outage> open, Duration repeat, Instant now) {
    if (!health.state().isAlarm()) {
      return open.<Decision>map(Decision.Close::new).orElseGet(Decision.Hold::new);
    }
    if (open.isEmpty()) {
      return new Decision.Report(new Outage(source, health.state(), now, now));
    }
    Outage told = new Outage(source, health.state(), open.get().since(), now);
    if (health.state() != open.get().state()) {
      return new Decision.Report(told);
    }
    return open.get().toldAt().plus(repeat).isAfter(now)
        ? new Decision.Hold()
        : new Decision.Repeat(told);
  }
}
