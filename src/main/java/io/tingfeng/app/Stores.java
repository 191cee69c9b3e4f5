package io.tingfeng.app;

import io.tingfeng.alert.AlertCareStore;
import io.tingfeng.alert.AlertStore;
import io.tingfeng.evidence.ExhibitStore;
import io.tingfeng.fetch.HostStore;
import io.tingfeng.fetch.VisitStore;
import io.tingfeng.heat.DeafHours;
import io.tingfeng.heat.ReadingStore;
import io.tingfeng.index.PostHistory;
import io.tingfeng.index.query.SavedSearches;
import io.tingfeng.notify.Outbox;
import io.tingfeng.privacy.PrivacyStore;
import io.tingfeng.sentiment.JudgementStore;
import io.tingfeng.store.Database;
import io.tingfeng.store.JdbcAlertCareStore;
import io.tingfeng.store.JdbcAlertStore;
import io.tingfeng.store.JdbcDeafHours;
import io.tingfeng.store.JdbcExhibitStore;
import io.tingfeng.store.JdbcHostStore;
import io.tingfeng.store.JdbcJudgementStore;
import io.tingfeng.store.JdbcOutbox;
import io.tingfeng.store.JdbcPostHistory;
import io.tingfeng.store.JdbcPrivacyStore;
import io.tingfeng.store.JdbcReadingStore;
import io.tingfeng.store.JdbcSavedSearches;
import io.tingfeng.store.JdbcVisitStore;

/** What the program keeps in its database, each behind the port of the room that uses it. */
record Stores(
    VisitStore visits,
    HostStore hosts,
    ReadingStore readings,
    DeafHours deaf,
    AlertStore alerts,
    AlertCareStore cares,
    Outbox outbox,
    SavedSearches searches,
    ExhibitStore exhibits,
    PostHistory history,
    PrivacyStore privacy,
    JudgementStore judgements) {

  /** The stores of an open database. */
  static Stores of(Database database) {
    return new Stores(
        new JdbcVisitStore(database),
        new JdbcHostStore(database),
        new JdbcReadingStore(database),
        new JdbcDeafHours(database),
        new JdbcAlertStore(database),
        new JdbcAlertCareStore(database),
        new JdbcOutbox(database),
        new JdbcSavedSearches(database),
        new JdbcExhibitStore(database),
        new JdbcPostHistory(database),
        new JdbcPrivacyStore(database),
        new JdbcJudgementStore(database));
  }
}
