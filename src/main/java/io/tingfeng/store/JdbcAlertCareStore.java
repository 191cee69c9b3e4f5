package io.tingfeng.store;

import io.tingfeng.alert.AlertCare;
import io.tingfeng.alert.AlertCareStore;
import io.tingfeng.alert.AlertId;
import io.tingfeng.alert.Miss;
import io.tingfeng.alert.Silence;
import io.tingfeng.model.TimeWindow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people did about alerts, in the database. */
public final class JdbcAlertCareStore implements AlertCareStore {
  private final Database database;

  /** A store on an open database. */
  public JdbcAlertCareStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<AlertCare> care(AlertId alert) {
    return database.read(
        handle ->
            handle
                .createQuery("select body from alert_care where alert = :alert")
                .bind("alert", alert.value())
                .mapTo(String.class)
                .map(body -> Documents.read(body, AlertCare.class))
                .findOne());
  }

  @Override
  public Map<AlertId, AlertCare> cares(Collection<AlertId> alerts) {
    if (alerts.isEmpty()) {
      return Map.of();
    }
    return database.read(
        handle ->
            handle
                .createQuery("select body from alert_care where alert in (<alerts>)")
                .bindList("alerts", alerts.stream().map(AlertId::value).toList())
                .mapTo(String.class)
                .map(body -> Documents.read(body, AlertCare.class))
                .collectToMap(AlertCare::alert, care -> care));
  }

  @Override
  public void save(AlertCare care) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into alert_care values (:alert, :body)
                    on conflict (alert) do update set body = excluded.body
                    """)
                .bind("alert", care.alert().value())
                .bind("body", Documents.write(care))
                .execute());
  }

  @Override
  public List<Silence> silences(Instant at) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select body from silence where starts_at <= :at and ends_at > :at
                    order by ends_at desc, id
                    """)
                .bind("at", at)
                .mapTo(String.class)
                .map(body -> Documents.read(body, Silence.class))
                .list());
  }

  @Override
  public List<Silence> unended(Instant at) {
    return database.read(
        handle ->
            handle
                .createQuery("select body from silence where ends_at > :at order by ends_at, id")
                .bind("at", at)
                .mapTo(String.class)
                .map(body -> Documents.read(body, Silence.class))
                .list());
  }

  @Override
  public void save(Silence silence) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into silence values (:id, :from, :to, :body)
                    on conflict (id) do update set starts_at = excluded.starts_at,
                      ends_at = excluded.ends_at, body = excluded.body
                    """)
                .bind("id", silence.id())
                .bind("from", silence.window().from())
                .bind("to", silence.window().to())
                .bind("body", Documents.write(silence))
                .execute());
  }

  @Override
  public void save(Miss miss) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into miss values (:brand, :began, :body)
                    on conflict (brand, began_at) do update set body = excluded.body
                    """)
                .bind("brand", miss.brand().value())
                .bind("began", miss.began())
                .bind("body", Documents.write(miss))
                .execute());
  }

  @Override
  public List<Miss> misses(TimeWindow window) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select body from miss where began_at >= :from and began_at < :to
                    order by began_at, brand
                    """)
                .bind("from", window.from())
                .bind("to", window.to())
                .mapTo(String.class)
                .map(body -> Documents.read(body, Miss.class))
                .list());
  }
}
