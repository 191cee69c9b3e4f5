package io.tingfeng.app;

import io.tingfeng.cli.Opening;
import io.tingfeng.cli.SourceDesk;
import io.tingfeng.cli.Version;
import io.tingfeng.config.Settings;
import io.tingfeng.config.SettingsFile;
import io.tingfeng.config.SourcesFile;
import io.tingfeng.fetch.FetchSettings;
import io.tingfeng.fetch.SourceLedger;
import io.tingfeng.model.Source;
import io.tingfeng.pipeline.SourceBook;
import io.tingfeng.store.Database;
import io.tingfeng.store.JdbcHostStore;
import io.tingfeng.store.JdbcVisitStore;
import java.util.List;
import java.util.function.Supplier;

/** Parts of a workspace for commands that need the database and no index. */
final class Desks {
  private Desks() {}

  /** The sources; works beside a running program and before the first visit. */
  static Opening<SourceDesk> sources(Supplier<Site> place) {
    return work -> {
      Site site = place.get();
      Settings settings = SettingsFile.read(site.workspace());
      List<Source> sources = SourcesFile.read(site.workspace());
      try (Database database = Database.open(site.workspace().resolve("data/tingfeng.db"))) {
        return work.apply(new SourceDesk(book(site, settings, sources, database), settings.zone()));
      }
    };
  }

  private static SourceBook book(
      Site site, Settings settings, List<Source> sources, Database database) {
    JdbcHostStore hosts = new JdbcHostStore(database);
    FetchSettings fetch = FetchSettings.of(Version.number(), settings.crawler().contact(), false);
    return new SourceBook(
        () -> sources,
        new JdbcVisitStore(database),
        hosts,
        new SourceLedger(hosts, fetch),
        site.clock());
  }
}
