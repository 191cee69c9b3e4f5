package io.tingfeng.heat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A time as the rhythm of a day sees it.
 *
 * @param hour hour of the day with its fraction, 0 to 24
 * @param restDay whether it is a Saturday or a Sunday
 */
record Moment(Instant at, double hour, boolean restDay) {

  static Moment of(Instant at, ZoneId zone) {
    ZonedDateTime local = at.atZone(zone);
    DayOfWeek day = local.getDayOfWeek();
    return new Moment(
        at,
        local.toLocalTime().toSecondOfDay() / 3600.0,
        day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY);
  }
}
