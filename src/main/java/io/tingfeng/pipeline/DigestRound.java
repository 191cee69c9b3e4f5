package io.tingfeng.pipeline;

import io.tingfeng.alert.AlertStore;
import io.tingfeng.config.Settings;
import io.tingfeng.config.Settings.Subscription;
import io.tingfeng.digest.Digest;
import io.tingfeng.digest.DigestCalendar;
import io.tingfeng.digest.DigestComposer;
import io.tingfeng.digest.DigestLog;
import io.tingfeng.digest.DigestMail;
import io.tingfeng.digest.DigestRequest;
import io.tingfeng.heat.ReadingStore;
import io.tingfeng.model.Brand;
import io.tingfeng.model.Source;
import io.tingfeng.notify.Outbox;
import io.tingfeng.notify.Recipient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Composes the digests that are due and puts them into the outbox, each day's once. */
public final class DigestRound {
  private final DigestComposer composer;
  private final DigestCalendar calendar;
  private final DigestLog log;
  private final ReadingStore readings;
  private final AlertStore alerts;
  private final Outbox outbox;
  private final Settings settings;
  private final Supplier<Vocabulary> vocabulary;
  private final Supplier<List<Source>> sources;
  private final Consumer<Runnable> transaction;

  public DigestRound(
      DigestComposer composer,
      DigestLog log,
      ReadingStore readings,
      AlertStore alerts,
      Outbox outbox,
      Settings settings,
      Supplier<Vocabulary> vocabulary,
      Supplier<List<Source>> sources,
      Consumer<Runnable> transaction) {
    this.composer = composer;
    this.calendar = new DigestCalendar(log, settings.zone());
    this.log = log;
    this.readings = readings;
    this.alerts = alerts;
    this.outbox = outbox;
    this.settings = settings;
    this.vocabulary = vocabulary;
    this.sources = sources;
    this.transaction = transaction;
  }

  /** Sends what is due by now; a tick that comes late makes it up. */
  public void run(Instant now) {
    for (Subscription subscription : settings.subscriptions()) {
      calendar
          .due(subscription.name(), subscription.at(), now)
          .ifPresent(day -> send(subscription, day, now));
    }
  }

  /** The digest of a day as it would leave. */
  public Digest compose(Subscription subscription, LocalDate day) {
    Vocabulary words = vocabulary.get();
    DigestRequest request =
        new DigestRequest(
            subscription.name(),
            day,
            brands(subscription, words),
            sources.get().stream().map(Source::profile).toList(),
            words.lexicon());
    return composer.compose(request, readings, alerts);
  }

  /** Puts the digest of a day into the outbox and notes that it has left. */
  public void send(Subscription subscription, LocalDate day, Instant now) {
    Digest digest = compose(subscription, day);
    List<Recipient> readers = subscription.to().stream().map(Recipient::mail).toList();
    transaction.accept(
        () -> {
          outbox.add(DigestMail.notice(digest, now), readers);
          log.markSent(subscription.name(), day, now);
        });
  }

  private static List<Brand> brands(Subscription subscription, Vocabulary words) {
    return words.brands().stream()
        .filter(
            brand -> subscription.brands().isEmpty() || subscription.brands().contains(brand.id()))
        .toList();
  }
}
