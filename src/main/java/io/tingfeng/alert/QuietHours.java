package io.tingfeng.alert;

import io.tingfeng.model.CrisisLevel;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Hours in which people are not disturbed (免打扰); orange and red are never held.
 *
 * @param from may lie after {@code to}: the hours then go over midnight
 */
public record QuietHours(LocalTime from, LocalTime to) {

  /** When an alert of a level may be told: now, or when the quiet hours end. */
  public Instant release(CrisisLevel level, Instant at, ZoneId zone) {
    ZonedDateTime local = at.atZone(zone);
    if (level.compareTo(CrisisLevel.ORANGE) >= 0 || !contains(local.toLocalTime())) {
      return at;
    }
    boolean tomorrow = !local.toLocalTime().isBefore(to);
    return local.toLocalDate().plusDays(tomorrow ? 1 : 0).atTime(to).atZone(zone).toInstant();
  }

  private boolean contains(LocalTime time) {
    return from.isAfter(to)
        ? !time.isBefore(from) || time.isBefore(to)
        : !time.isBefore(from) && time.isBefore(to);
  }
}
