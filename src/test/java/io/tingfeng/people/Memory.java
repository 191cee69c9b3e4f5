package io.tingfeng.people;

import io.tingfeng.store.Database;
import io.tingfeng.store.JdbcAuditLog;
import io.tingfeng.store.JdbcPeopleStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** People in a database of their own, on a clock that tests move. */
final class Memory implements AutoCloseable, InstantSource {
  static final String PASSWORD = "a long password";

  final Database database = Database.inMemory();
  final PeopleStore people = new JdbcPeopleStore(database);
  final AuditLog audit = new JdbcAuditLog(database);
  final Roster roster = new Roster(people, audit, this);
  final Door door = new Door(people, audit, this);
  private Instant now = Instant.parse("2026-11-20T04:00:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  void pass(Duration length) {
    now = now.plus(length);
  }

  @Override
  public void close() {
    database.close();
  }
}
