package io.tingfeng.alert;

import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a brand stands between two looks at it.
 *
 * @param level the level in force
 * @param since when it came into force
 * @param belowSince since when readings have stayed below it
 * @param open the alert that people know of
 * @param told the level that they were last told of in it
 * @param toldAt when
 * @param proposedAt when they were told in it that red is proposed
 */
public record BrandStanding(
    BrandId brand,
    CrisisLevel level,
    Instant since,
    Optional<Instant> belowSince,
    Optional<AlertId> open,
    CrisisLevel told,
    Optional<Instant> toldAt,
    Optional<Instant> proposedAt) {

  /** A brand that was never looked at. */
  public static BrandStanding calm(BrandId brand, Instant at) {
    return new BrandStanding(
        brand,
        CrisisLevel.NONE,
        at,
        Optional.empty(),
        Optional.empty(),
        CrisisLevel.NONE,
        Optional.empty(),
        Optional.empty());
  }

  BrandStanding at(CrisisLevel next, Instant from) {
    return new BrandStanding(brand, next, from, Optional.empty(), open, told, toldAt, proposedAt);
  }

  BrandStanding below(Instant from) {
    return new BrandStanding(
        brand, level, since, Optional.of(from), open, told, toldAt, proposedAt);
  }

  BrandStanding notBelow() {
    return new BrandStanding(brand, level, since, Optional.empty(), open, told, toldAt, proposedAt);
  }

  BrandStanding telling(AlertId alert, Instant at) {
    return new BrandStanding(
        brand, level, since, belowSince, Optional.of(alert), level, Optional.of(at), proposedAt);
  }

  BrandStanding proposing(Instant red) {
    return new BrandStanding(brand, level, since, belowSince, open, told, toldAt, Optional.of(red));
  }

  BrandStanding resolved() {
    return new BrandStanding(
        brand,
        level,
        since,
        belowSince,
        Optional.empty(),
        CrisisLevel.NONE,
        Optional.empty(),
        Optional.empty());
  }
}
