package io.tingfeng.store;

import io.tingfeng.heat.DeafHours;
import io.tingfeng.model.TimeWindow;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;

/** Half-deaf hours in the database. */
public final class JdbcDeafHours implements DeafHours {
  private final Database database;

  /** A store on an open database. */
  public JdbcDeafHours(Database database) {
    this.database = database;
  }

  @Override
  public void mark(Instant hour) {
    database.write(
        handle ->
            handle
                .createUpdate("insert into deaf_hour values (:hour) on conflict (hour) do nothing")
                .bind("hour", hour.truncatedTo(ChronoUnit.HOURS))
                .execute());
  }

  @Override
  public Set<Instant> in(TimeWindow window) {
    return database.read(
        handle ->
            handle
                .createQuery("select hour from deaf_hour where hour >= :from and hour < :to")
                .bind("from", window.from())
                .bind("to", window.to())
                .map((row, context) -> Moments.at(row, "hour"))
                .collect(Collectors.toSet()));
  }

  @Override
  public void forgetBefore(Instant time) {
    database.write(
        handle ->
            handle
                .createUpdate("delete from deaf_hour where hour < :time")
                .bind("time", time)
                .execute());
  }
}
