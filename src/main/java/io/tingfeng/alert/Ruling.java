package io.tingfeng.alert;

import io.tingfeng.heat.HeatReading;
import io.tingfeng.heat.Rule;
import io.tingfeng.heat.Signal;
import io.tingfeng.model.CrisisLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How high an alert may stand by a person's word (定级): red confirmed, red declined, or a lower
 * level. The machine alone goes no further than orange and proposes red.
 *
 * @param highest red confirms; anything lower declines and lowers
 * @param known the rules that had fired when the person spoke; what they say is not new
 */
public record Ruling(CrisisLevel highest, String by, Instant at, String note, Set<Rule> known) {
  /** A word that lowers is asked for anew after a day. */
  private static final Duration VALID = Duration.ofDays(1);

  public Ruling {
    known = Set.copyOf(known);
  }

  /** A ruling over what a reading says. */
  public static Ruling over(
      HeatReading reading, CrisisLevel highest, String by, Instant at, String note) {
    return new Ruling(
        highest,
        by,
        at,
        note,
        reading.signals().stream().map(Signal::rule).collect(Collectors.toSet()));
  }

  /** Whether it still holds: a confirmed red until the end, a lower word until something is new. */
  boolean holds(HeatReading reading) {
    if (highest == CrisisLevel.RED) {
      return true;
    }
    boolean news =
        reading.signals().stream()
            .anyMatch(
                signal ->
                    signal.level().compareTo(highest) > 0
                        && signal.rule() != Rule.TWO_SIGNALS
                        && !known.contains(signal.rule()));
    return !news && reading.at().isBefore(at.plus(VALID));
  }
}
