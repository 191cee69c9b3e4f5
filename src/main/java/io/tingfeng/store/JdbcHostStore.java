package io.tingfeng.store;

import io.tingfeng.fetch.Host;
import io.tingfeng.fetch.HostState;
import io.tingfeng.fetch.HostStore;
import io.tingfeng.fetch.RobotsFile;
import io.tingfeng.fetch.RobotsReading;
import io.tingfeng.model.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
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
  public void stop(Host host, Optional<String> reason) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into host (name, stopped, quiet_until, strikes)
                    values (:name, :stopped, :quiet, 0)
                    on conflict (name) do update set stopped = excluded.stopped
                    """)
                .bind("name", host.name())
                .bind("stopped", reason.orElse(null))
                .bind("quiet", Instant.EPOCH)
                .execute());
  }

  @Override
  public void rest(Host host, Instant until, int strikes) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into host (name, quiet_until, strikes) values (:name, :until, :strikes)
                    on conflict (name) do update set quiet_until = excluded.quiet_until,
                      strikes = excluded.strikes
                    """)
                .bind("name", host.name())
                .bind("until", until)
                .bind("strikes", strikes)
                .execute());
  }

  @Override
  public void count(Host host, LocalDate day, int requests) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into host_day values (:name, :day, :requests)
                    on conflict (name, day) do update
                      set requests = host_day.requests + excluded.requests
                    """)
                .bind("name", host.name())
                .bind("day", day.toString())
                .bind("requests", requests)
                .execute());
  }

  @Override
  public SortedMap<LocalDate, Integer> requests(Host host) {
    SortedMap<LocalDate, Integer> days = new TreeMap<>();
    database.read(
        handle ->
            handle
                .createQuery("select day, requests from host_day where name = :name")
                .bind("name", host.name())
                .map(
                    (row, context) ->
                        days.put(LocalDate.parse(row.getString("day")), row.getInt("requests")))
                .list());
    return days;
  }

  @Override
  public Optional<RobotsFile> robots(String origin) {
    return database.read(
        handle ->
            handle
                .createQuery("select * from robots_file where origin = :origin")
                .bind("origin", origin)
                .map(
                    (row, context) ->
                        new RobotsFile(
                            reading(row, context),
                            Moments.at(row, "until"),
                            Base64.getDecoder().decode(row.getString("body"))))
                .findOne());
  }

  @Override
  public void keep(RobotsFile file) {
    database.write(
        handle -> {
          saveFile(handle, file);
          if (newest(handle, file.reading().origin())
              .filter(file.reading()::saysTheSameAs)
              .isEmpty()) {
            saveReading(handle, file.reading());
          }
        });
  }

  @Override
  public List<RobotsReading> readings(String origin) {
    return database.read(
        handle ->
            handle
                .createQuery("select * from robots_reading where origin = :origin order by read_at")
                .bind("origin", origin)
                .map(JdbcHostStore::reading)
                .list());
  }

  @Override
  public void forgetBefore(Instant time) {
    LocalDate day = LocalDate.ofInstant(time, ZoneOffset.UTC);
    database.write(
        handle -> {
          handle
              .createUpdate("delete from host_day where day < :day")
              .bind("day", day.toString())
              .execute();
          handle
              .createUpdate(
                  """
                  delete from robots_reading where read_at < :time and read_at <
                    (select max(newest.read_at) from robots_reading newest
                     where newest.origin = robots_reading.origin)
                  """)
              .bind("time", time)
              .execute();
        });
  }

  private static Optional<RobotsReading> newest(Handle handle, String origin) {
    return handle
        .createQuery(
            "select * from robots_reading where origin = :origin order by read_at desc limit 1")
        .bind("origin", origin)
        .map(JdbcHostStore::reading)
        .findOne();
  }

  private static void saveFile(Handle handle, RobotsFile file) {
    RobotsReading reading = file.reading();
    handle
        .createUpdate(
            """
            insert into robots_file (origin, read_at, verdict, status, digest, until, body)
            values (:origin, :at, :verdict, :status, :digest, :until, :body)
            on conflict (origin) do update set read_at = excluded.read_at,
              verdict = excluded.verdict, status = excluded.status, digest = excluded.digest,
              until = excluded.until, body = excluded.body
            """)
        .bind("origin", reading.origin())
        .bind("at", reading.at())
        .bind("verdict", reading.verdict().word())
        .bind("status", reading.status())
        .bind("digest", reading.digest())
        .bind("until", file.until())
        .bind("body", Base64.getEncoder().encodeToString(file.body()))
        .execute();
  }

  private static void saveReading(Handle handle, RobotsReading reading) {
    handle
        .createUpdate(
            """
            insert into robots_reading values (:origin, :at, :verdict, :status, :digest)
            on conflict (origin, read_at) do nothing
            """)
        .bind("origin", reading.origin())
        .bind("at", reading.at())
        .bind("verdict", reading.verdict().word())
        .bind("status", reading.status())
        .bind("digest", reading.digest())
        .execute();
  }

  private static RobotsReading reading(ResultSet row, StatementContext context)
      throws SQLException {
    return new RobotsReading(
        row.getString("origin"),
        Moments.at(row, "read_at"),
        Words.parse(RobotsReading.Verdict.class, row.getString("verdict")).orElseThrow(),
        row.getInt("status"),
        row.getString("digest"));
  }

  private static HostState state(ResultSet row, StatementContext context) throws SQLException {
    return new HostState(
        new Host(row.getString("name")),
        Optional.ofNullable(row.getString("stopped")),
        Moments.at(row, "quiet_until"),
        row.getInt("strikes"));
  }
}
