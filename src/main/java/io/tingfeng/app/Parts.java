package io.tingfeng.app;

import io.tingfeng.alert.Verdict;
import io.tingfeng.cli.AlertRoom;
import io.tingfeng.cli.DigestDesk;
import io.tingfeng.cli.HeatDesk;
import io.tingfeng.cli.HeatTryCommand;
import io.tingfeng.cli.ImportCommand;
import io.tingfeng.cli.Shelf;
import io.tingfeng.config.Settings;
import io.tingfeng.fetch.FetchOutcome;
import io.tingfeng.fetch.FetchRequest;
import io.tingfeng.fetch.Validators;
import io.tingfeng.model.Authority;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.ChannelClass;
import io.tingfeng.model.Pace;
import io.tingfeng.model.SourceId;
import io.tingfeng.model.SourceProfile;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.notify.MailFolder;
import io.tingfeng.pipeline.AlertDesk;
import io.tingfeng.pipeline.Recount;
import io.tingfeng.pipeline.Retrial;
import io.tingfeng.pipeline.StoryHeats;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Parts of an opened program, each as a command wants it. */
final class Parts {
  private Parts() {}

  /** Asks for any page as if a source named it. */
  static Function<URI, FetchOutcome> fetching(App app) {
    SourceProfile profile =
        new SourceProfile(
            new SourceId("test"),
            "test",
            "other",
            Authority.USER,
            ChannelClass.ORDINARY,
            new Pace(
                Duration.ofMinutes(10), Duration.ofSeconds(3), Duration.ofSeconds(20), 5 << 20),
            app.settings.zone(),
            Map.of(),
            "",
            true);
    return address -> app.fetcher.fetch(new FetchRequest(profile, address, Validators.NONE));
  }

  static Shelf shelf(App app) {
    return new Shelf(app.index, app.vocabulary.get().brands(), app.settings, app.site.clock());
  }

  static HeatDesk heat(App app) {
    return new HeatDesk(
        shelf(app),
        app.watch,
        new Recount(app.stores.readings()),
        new Retrial(app.pictures, App.alertSettings(app.settings)),
        new StoryHeats(app.index, app.pictures, Ladders.thresholds(app.settings)),
        Ladders.thresholds(app.settings),
        (brand, window) -> judged(app.alertDesk(), brand, window),
        at -> app.hearing.coverage(app.sources.get(), at));
  }

  /** What people judged of a brand: what was a crisis, and what was none. */
  private static HeatTryCommand.Known judged(AlertDesk desk, BrandId brand, TimeWindow window) {
    Map<Boolean, List<Instant>> judged =
        desk.changed(window).stream()
            .filter(one -> one.alert().brand().equals(brand) && one.care().verdict().isPresent())
            .collect(
                Collectors.partitioningBy(
                    one -> one.care().verdict().orElseThrow().kind() == Verdict.Kind.FALSE,
                    Collectors.mapping(one -> one.alert().raisedAt(), Collectors.toList())));
    List<Instant> crises = new ArrayList<>(judged.getOrDefault(false, List.of()));
    desk.misses(brand, window).forEach(miss -> crises.add(miss.began()));
    return new HeatTryCommand.Known(crises, judged.getOrDefault(true, List.of()));
  }

  static AlertRoom alerting(App app) {
    return new AlertRoom(
        shelf(app),
        app.alertDesk(),
        app.audience,
        id -> app.stores.outbox().about("alert/" + id + "/"),
        app::test);
  }

  static ImportCommand.Desk importing(App app) {
    return new ImportCommand.Desk(app.imports, app.settings.zone(), app.site.clock());
  }

  static DigestDesk digests(App app) {
    String from = app.settings.mail().map(Settings.Mail::from).orElse("tingfeng@localhost.invalid");
    return new DigestDesk(
        app.digests,
        app.settings,
        app.site.clock(),
        () -> app.dispatcher.run(app.site.clock().instant()),
        notice -> MailFolder.eml(from, notice));
  }
}
