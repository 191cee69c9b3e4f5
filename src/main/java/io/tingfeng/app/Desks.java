package io.tingfeng.app;

import io.tingfeng.cli.EvidenceDesk;
import io.tingfeng.cli.EvidenceStampCommand;
import io.tingfeng.cli.Opening;
import io.tingfeng.cli.PrivacyDesk;
import io.tingfeng.cli.SourceDesk;
import io.tingfeng.cli.Version;
import io.tingfeng.config.Settings;
import io.tingfeng.config.SettingsFile;
import io.tingfeng.config.SourcesFile;
import io.tingfeng.evidence.Archive;
import io.tingfeng.evidence.ExhibitStore;
import io.tingfeng.evidence.ExportPack;
import io.tingfeng.evidence.TimeStamp;
import io.tingfeng.fetch.FetchSettings;
import io.tingfeng.fetch.Fetcher;
import io.tingfeng.fetch.SourceLedger;
import io.tingfeng.index.IndexLockedException;
import io.tingfeng.model.Source;
import io.tingfeng.pipeline.Custody;
import io.tingfeng.pipeline.Erasure;
import io.tingfeng.pipeline.SourceBook;
import io.tingfeng.pipeline.Witness;
import io.tingfeng.store.Database;
import io.tingfeng.store.JdbcExhibitStore;
import io.tingfeng.store.JdbcHostStore;
import io.tingfeng.store.JdbcVisitStore;
import java.util.List;
import java.util.Optional;
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
        return work.apply(
            new SourceDesk(book(site, settings, () -> sources, database), settings.zone()));
      }
    };
  }

  /** The captures; works beside a running program, which then does the capturing. */
  static Opening<EvidenceDesk> evidence(Supplier<Site> place) {
    return work -> {
      Site site = place.get();
      Settings settings = SettingsFile.read(site.workspace());
      try (Database database = Database.open(site.workspace().resolve("data/tingfeng.db"))) {
        JdbcExhibitStore exhibits = new JdbcExhibitStore(database);
        Archive archive =
            new Archive(site.workspace().resolve(Archive.FOLDER), Version.software(), exhibits);
        return work.apply(desk(site, settings, exhibits, archive, Optional.empty()));
      }
    };
  }

  /** The chain, and a way to an authority that stamps it. */
  static Opening<EvidenceStampCommand.Desk> stamping(Supplier<Site> place) {
    return work -> {
      Site site = place.get();
      Settings.Crawler crawler = SettingsFile.read(site.workspace()).crawler();
      try (Database database = Database.open(site.workspace().resolve("data/tingfeng.db"));
          Fetcher fetcher =
              new Fetcher(
                  FetchSettings.of(Version.number(), crawler.contact(), crawler.privateNetworks()),
                  new JdbcHostStore(database),
                  site.clock(),
                  site.pause())) {
        Archive archive =
            new Archive(
                site.workspace().resolve(Archive.FOLDER),
                Version.software(),
                new JdbcExhibitStore(database));
        return work.apply(
            new EvidenceStampCommand.Desk(
                archive, (address, body) -> fetcher.post(address, TimeStamp.REQUEST_TYPE, body)));
      }
    };
  }

  /** The captures, with the means to make some unless another process does. */
  static Opening<EvidenceDesk> capturing(Supplier<Site> place) {
    return work -> {
      try (App app = App.open(place.get())) {
        return work.apply(
            desk(
                app.site,
                app.settings,
                app.stores.exhibits(),
                app.archive,
                Optional.of(app.witness)));
      } catch (IndexLockedException e) {
        return evidence(place).with(work);
      }
    };
  }

  /** Personal data, of a program opened to write or to read. */
  static PrivacyDesk privacy(App app) {
    return new PrivacyDesk(
        erasure(app),
        app.discretion,
        app.stores.privacy(),
        app.index,
        System.getProperty("user.name", "unknown"),
        app.settings.zone(),
        app.site.clock());
  }

  /** The means to erase, over the stores of an open program. */
  static Erasure erasure(App app) {
    return new Erasure(
        app.index,
        app.stores.history(),
        app.discretion,
        app.stores.privacy(),
        app.stores.exhibits(),
        app.archive,
        new Erasure.Reports(
            app.stores.alerts(),
            app.stores.readings(),
            app.stores.judgements(),
            app.stores.outbox()));
  }

  private static EvidenceDesk desk(
      Site site,
      Settings settings,
      ExhibitStore exhibits,
      Archive archive,
      Optional<Witness> witness) {
    return new EvidenceDesk(
        new Custody(archive, exhibits, settings.retention()),
        exhibits,
        new ExportPack(archive, Version.software(), settings.zone()),
        witness,
        settings.zone(),
        site.clock());
  }

  static SourceBook book(
      Site site, Settings settings, Supplier<List<Source>> sources, Database database) {
    JdbcHostStore hosts = new JdbcHostStore(database);
    FetchSettings fetch = FetchSettings.of(Version.number(), settings.crawler().contact(), false);
    return new SourceBook(
        sources, new JdbcVisitStore(database), hosts, new SourceLedger(hosts, fetch), site.clock());
  }
}
