package io.tingfeng.alert;

import io.tingfeng.heat.HeatReading;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.Mention;
import io.tingfeng.model.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One crisis of one brand that people were told of (预警), with the arithmetic that made it.
 *
 * @param level the highest level it has reached
 * @param proposed a higher level that the machine proposes and nobody has confirmed yet
 * @param updatedAt when it last changed
 * @param reading the reading behind its newest change: signals that fired, signals that did not
 * @param worst the mentions to look at first, at most five
 */
public record Alert(
    AlertId id,
    BrandId brand,
    String brandName,
    CrisisLevel level,
    Optional<CrisisLevel> proposed,
    Instant raisedAt,
    Instant updatedAt,
    Status status,
    HeatReading reading,
    List<Mention> worst) {

  public Alert {
    worst = List.copyOf(worst);
  }

  /** The level as far as urgency goes: a proposed red disturbs as red does. */
  public CrisisLevel urgency() {
    return proposed.map(level::max).orElse(level);
  }

  /** The same alert with other mentions to look at. */
  public Alert quoting(List<Mention> others) {
    return new Alert(
        id, brand, brandName, level, proposed, raisedAt, updatedAt, status, reading, others);
  }

  /** Whether it goes on. */
  public enum Status {
    OPEN,
    RESOLVED;

    /** The word in files and answers. */
    public String word() {
      return Words.of(this);
    }
  }
}
