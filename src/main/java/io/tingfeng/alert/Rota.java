package io.tingfeng.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Who is on duty (值班), in turns.
 *
 * @param start the day on which the first person begins
 * @param days how long a turn lasts, at least 1
 * @param handover the time of day at which a turn begins
 * @param people in their order, at least one
 */
public record Rota(LocalDate start, int days, LocalTime handover, List<String> people) {

  public Rota {
    people = List.copyOf(people);
    if (people.isEmpty() || days < 1) {
      throw new IllegalArgumentException("a rota needs people and turns of at least a day");
    }
  }

  /** Who is on duty at a time. */
  public String onDuty(Instant at, ZoneId zone) {
    ZonedDateTime local = at.atZone(zone);
    LocalDate day =
        local.toLocalTime().isBefore(handover)
            ? local.toLocalDate().minusDays(1)
            : local.toLocalDate();
    long turn = Math.floorDiv(ChronoUnit.DAYS.between(start, day), days);
    return people.get((int) Math.floorMod(turn, (long) people.size()));
  }
}
