package io.tingfeng.store;

import io.tingfeng.heat.HeatReading;
import io.tingfeng.heat.ReadingStore;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Readings in the database. */
public final class JdbcReadingStore implements ReadingStore {
  private static final Instant END = Instant.ofEpochSecond(Long.MAX_VALUE / 1_000_000);

  private final Database database;

  /** A store on an open database. */
  public JdbcReadingStore(Database database) {
    this.database = database;
  }

  @Override
  public void save(HeatReading reading) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into reading values (:brand, :at, :heat, :level, :body)
                    on conflict (brand, read_at) do update set
                      heat = excluded.heat, level = excluded.level, body = excluded.body
                    """)
                .bind("brand", reading.brand().value())
                .bind("at", reading.at())
                .bind("heat", reading.heat())
                .bind("level", reading.level().word())
                .bind("body", Documents.write(reading))
                .execute());
  }

  @Override
  public Optional<HeatReading> last(BrandId brand) {
    return at(brand, END);
  }

  @Override
  public Optional<HeatReading> at(BrandId brand, Instant time) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select body from reading where brand = :brand and read_at <= :time
                    order by read_at desc limit 1
                    """)
                .bind("brand", brand.value())
                .bind("time", time)
                .mapTo(String.class)
                .findOne()
                .map(body -> Documents.read(body, HeatReading.class)));
  }

  @Override
  public List<HeatReading> between(BrandId brand, TimeWindow window) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select body from reading
                    where brand = :brand and read_at >= :from and read_at < :to order by read_at
                    """)
                .bind("brand", brand.value())
                .bind("from", window.from())
                .bind("to", window.to())
                .mapTo(String.class)
                .map(body -> Documents.read(body, HeatReading.class))
                .list());
  }

  @Override
  public void forgetBefore(Instant time) {
    database.write(
        handle ->
            handle
                .createUpdate("delete from reading where read_at < :time")
                .bind("time", time)
                .execute());
  }
}
