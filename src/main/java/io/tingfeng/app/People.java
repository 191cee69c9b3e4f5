package io.tingfeng.app;

import io.tingfeng.people.AuditLog;
import io.tingfeng.people.Door;
import io.tingfeng.people.PeopleStore;
import io.tingfeng.people.Roster;
import io.tingfeng.store.Database;
import io.tingfeng.store.JdbcAuditLog;
import io.tingfeng.store.JdbcPeopleStore;
import java.time.InstantSource;

/** Who may use the program, and what they did. */
record People(AuditLog audit, Door door, Roster roster) {

  static People of(Database database, InstantSource clock) {
    AuditLog audit = new JdbcAuditLog(database);
    PeopleStore store = new JdbcPeopleStore(database);
    return new People(audit, new Door(store, audit, clock), new Roster(store, audit, clock));
  }
}
