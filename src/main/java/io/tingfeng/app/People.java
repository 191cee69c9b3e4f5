package io.tingfeng.app;

import io.tingfeng.config.Settings;
import io.tingfeng.fetch.Fetcher;
import io.tingfeng.people.AuditLog;
import io.tingfeng.people.Door;
import io.tingfeng.people.PeopleStore;
import io.tingfeng.people.Roster;
import io.tingfeng.people.SingleSignOn;
import io.tingfeng.store.Database;
import io.tingfeng.store.JdbcAuditLog;
import io.tingfeng.store.JdbcPeopleStore;
import java.time.InstantSource;
import java.util.Optional;

/** Who may use the program, and what they did. */
record People(PeopleStore store, AuditLog audit, Door door, Roster roster, InstantSource clock) {

  static People of(Database database, InstantSource clock) {
    AuditLog audit = new JdbcAuditLog(database);
    PeopleStore store = new JdbcPeopleStore(database);
    return new People(
        store, audit, new Door(store, audit, clock), new Roster(store, audit, clock), clock);
  }

  /** The way in through a provider, when the settings name one. */
  Optional<SingleSignOn> signOn(Site site, Settings settings, Fetcher fetcher) {
    return settings
        .signOn()
        .map(
            rules ->
                new SingleSignOn(
                    rules,
                    rules.clientSecret().flatMap(secret -> secret.reveal(site.environment())),
                    fetcher.inquiry(),
                    store,
                    audit,
                    door,
                    clock));
  }
}
