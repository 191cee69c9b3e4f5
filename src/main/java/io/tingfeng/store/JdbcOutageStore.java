package io.tingfeng.store;

import io.tingfeng.fetch.Outage;
import io.tingfeng.fetch.OutageStore;
import io.tingfeng.fetch.SourceHealth;
import io.tingfeng.model.SourceId;
import io.tingfeng.model.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Open outages in the database. */
public final class JdbcOutageStore implements OutageStore {
  private final Database database;

  /** A store on an open database. */
  public JdbcOutageStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Outage> open(SourceId source) {
    return database.read(
        handle ->
            handle
                .createQuery("select * from outage where source = :source")
                .bind("source", source.value())
                .map(JdbcOutageStore::outage)
                .findOne());
  }

  @Override
  public List<Outage> open() {
    return database.read(
        handle ->
            handle
                .createQuery("select * from outage order by since, source")
                .map(JdbcOutageStore::outage)
                .list());
  }

  @Override
  public void keep(Outage outage) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into outage (source, state, since, told_at)
                    values (:source, :state, :since, :toldAt)
                    on conflict (source) do update set state = excluded.state,
                      since = excluded.since, told_at = excluded.told_at
                    """)
                .bind("source", outage.source().value())
                .bind("state", outage.state().word())
                .bind("since", outage.since())
                .bind("toldAt", outage.toldAt())
                .execute());
  }

  @Override
  public void close(SourceId source) {
    database.write(
        handle ->
            handle
                .createUpdate("delete from outage where source = :source")
                .bind("source", source.value())
                .execute());
  }

  private static Outage outage(ResultSet row, StatementContext context) throws SQLException {
    return new Outage(
        new SourceId(row.getString("source")),
        Words.parse(SourceHealth.State.class, row.getString("state")).orElseThrow(),
        Moments.at(row, "since"),
        Moments.at(row, "told_at"));
  }
}
