package io.tingfeng.store;

import io.tingfeng.alert.Alert;
import io.tingfeng.alert.AlertId;
import io.tingfeng.alert.AlertStore;
import io.tingfeng.alert.BrandStanding;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Standings and alerts in the database. */
public final class JdbcAlertStore implements AlertStore {
  private final Database database;

  /** A store on an open database. */
  public JdbcAlertStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<BrandStanding> standing(BrandId brand) {
    return database.read(
        handle ->
            handle
                .createQuery("select * from standing where brand = :brand")
                .bind("brand", brand.value())
                .map(JdbcAlertStore::standing)
                .findOne());
  }

  @Override
  public Map<BrandId, BrandStanding> standings() {
    return database.read(
        handle ->
            handle
                .createQuery("select * from standing")
                .map(JdbcAlertStore::standing)
                .collectToMap(BrandStanding::brand, standing -> standing));
  }

  @Override
  public void save(BrandStanding standing) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into standing values
                      (:brand, :level, :since, :belowSince, :open, :told, :toldAt, :proposed)
                    on conflict (brand) do update set
                      level = excluded.level, since = excluded.since,
                      below_since = excluded.below_since, open_alert = excluded.open_alert,
                      told = excluded.told, told_at = excluded.told_at,
                      proposed_at = excluded.proposed_at
                    """)
                .bind("brand", standing.brand().value())
                .bind("level", standing.level().word())
                .bind("since", standing.since())
                .bind("belowSince", standing.belowSince())
                .bind("open", standing.open().map(AlertId::value))
                .bind("told", standing.told().word())
                .bind("toldAt", standing.toldAt())
                .bind("proposed", standing.proposedAt())
                .execute());
  }

  @Override
  public void save(Alert alert) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into alert values (:id, :brand, :level, :status, :raised, :updated, :body)
                    on conflict (id) do update set
                      level = excluded.level, status = excluded.status,
                      updated_at = excluded.updated_at, body = excluded.body
                    """)
                .bind("id", alert.id().value())
                .bind("brand", alert.brand().value())
                .bind("level", alert.level().word())
                .bind("status", alert.status().word())
                .bind("raised", alert.raisedAt())
                .bind("updated", alert.updatedAt())
                .bind("body", Documents.write(alert))
                .execute());
  }

  @Override
  public List<Alert> open() {
    return database.read(
        handle ->
            handle
                .createQuery("select body from alert where status = :open order by raised_at desc")
                .bind("open", Alert.Status.OPEN.word())
                .mapTo(String.class)
                .map(JdbcAlertStore::alert)
                .list());
  }

  @Override
  public List<Alert> changed(TimeWindow window) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select body from alert where updated_at >= :from and updated_at < :to
                    order by updated_at desc, id
                    """)
                .bind("from", window.from())
                .bind("to", window.to())
                .mapTo(String.class)
                .map(JdbcAlertStore::alert)
                .list());
  }

  @Override
  public Optional<Alert> find(AlertId id) {
    return database.read(
        handle ->
            handle
                .createQuery("select body from alert where id = :id")
                .bind("id", id.value())
                .mapTo(String.class)
                .findOne()
                .map(JdbcAlertStore::alert));
  }

  @Override
  public void forgetBefore(Instant time) {
    database.write(
        handle ->
            handle
                .createUpdate("delete from alert where status = :resolved and updated_at < :time")
                .bind("resolved", Alert.Status.RESOLVED.word())
                .bind("time", time)
                .execute());
  }

  private static Alert alert(String body) {
    return Documents.read(body, Alert.class);
  }

  private static BrandStanding standing(ResultSet row, StatementContext context)
      throws SQLException {
    return new BrandStanding(
        new BrandId(row.getString("brand")),
        level(row.getString("level")),
        Moments.at(row, "since"),
        Moments.maybeAt(row, "below_since"),
        Optional.ofNullable(row.getString("open_alert")).map(AlertId::new),
        level(row.getString("told")),
        Moments.maybeAt(row, "told_at"),
        Moments.maybeAt(row, "proposed_at"));
  }

  private static CrisisLevel level(String word) {
    return Words.parse(CrisisLevel.class, word).orElseThrow();
  }
}
