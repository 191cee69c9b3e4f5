package io.tingfeng.store;

import io.tingfeng.fetch.Host;
import io.tingfeng.fetch.HostState;
import io.tingfeng.fetch.HostStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** What is known of hosts, in the database. */
public final class JdbcHostStore implements HostStore {
  private final Database database;

  /** A store on an open database. */
  public JdbcHostStore(Database database) {
    this.database = database;
  }

  @Override
  public HostState state(Host host) {
    return database.read(
        handle ->
            handle
                .createQuery("select * from host where name = :name")
                .bind("name", host.name())
                .map(JdbcHostStore::state)
                .findOne()
                .orElse(HostState.unknown(host)));
  }

  @Override
  public List<HostState> states() {
    return database.read(
        handle ->
            handle
                .createQuery("select * from host order by name")
                .map(JdbcHostStore::state)
                .list());
  }

  @Override
  public void save(HostState state) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into host values (:name, null, :quiet, :strikes, :day, :requests)
                    on conflict (name) do update set quiet_until = excluded.quiet_until,
                      strikes = excluded.strikes, day = excluded.day, requests = excluded.requests
                    """)
                .bind("name", state.host().name())
                .bind("quiet", state.quietUntil())
                .bind("strikes", state.strikes())
                .bind("day", state.day().toString())
                .bind("requests", state.requests())
                .execute());
  }

  @Override
  public void stop(Host host, Optional<String> reason) {
    HostState unknown = HostState.unknown(host);
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into host values (:name, :stopped, :quiet, 0, :day, 0)
                    on conflict (name) do update set stopped = excluded.stopped
                    """)
                .bind("name", host.name())
                .bind("stopped", reason.orElse(null))
                .bind("quiet", unknown.quietUntil())
                .bind("day", unknown.day().toString())
                .execute());
  }

  private static HostState state(ResultSet row, StatementContext context) throws SQLException {
    return new HostState(
        new Host(row.getString("name")),
        Optional.ofNullable(row.getString("stopped")),
        Moments.at(row, "quiet_until"),
        row.getInt("strikes"),
        LocalDate.parse(row.getString("day")),
        row.getInt("requests"));
  }
}
