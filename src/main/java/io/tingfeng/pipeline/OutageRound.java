package io.tingfeng.pipeline;

import io.tingfeng.fetch.Cause;
import io.tingfeng.fetch.Outage;
import io.tingfeng.fetch.OutageStore;
import io.tingfeng.fetch.SourceHealth;
import io.tingfeng.heat.Coverage;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.Source;
import io.tingfeng.notify.Notice;
import io.tingfeng.notify.Outbox;
import io.tingfeng.notify.Recipient;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Tells those who mend sources of each that nothing is heard of, again and again until it is. */
public final class OutageRound {
  private final Hearing hearing;
  private final OutageStore outages;
  private final Outbox outbox;
  private final Menders menders;
  private final OutageText text;
  private final Supplier<List<Source>> sources;
  private final Consumer<Runnable> transaction;
  private Optional<Instant> began = Optional.empty();

  public OutageRound(
      Hearing hearing,
      OutageStore outages,
      Outbox outbox,
      Menders menders,
      ZoneId zone,
      Supplier<List<Source>> sources,
      Consumer<Runnable> transaction) {
    this.hearing = hearing;
    this.outages = outages;
    this.outbox = outbox;
    this.menders = menders;
    this.text = new OutageText(zone);
    this.sources = sources;
    this.transaction = transaction;
  }

  /**
   * Whom outages are told.
   *
   * @param repeat how often an outage is told again
   */
  public record Menders(List<Recipient> recipients, Duration repeat) {
    public Menders {
      recipients = List.copyOf(recipients);
    }
  }

  /** Looks at all enabled sources; outages of sources that are gone or switched off are dropped. */
  public void run(Instant now) {
    Instant start = began.orElse(now);
    began = Optional.of(start);
    List<Hearing.Heard> all = hearing.sources(sources.get(), now);
    long blind = all.stream().filter(heard -> heard.health().state().isAlarm()).count();
    Coverage coverage = new Coverage(all.size(), (int) (all.size() - blind), List.of());
    all.stream()
        .filter(heard -> !isStart(heard, start, now) && !isMeant(heard))
        .forEach(heard -> judge(heard, coverage, now));
    outages.open().stream()
        .map(Outage::source)
        .filter(id -> all.stream().noneMatch(heard -> heard.source().id().equals(id)))
        .forEach(outages::close);
  }

  /** After a night in which the program stood still everything is overdue for a moment. */
  private static boolean isStart(Hearing.Heard heard, Instant start, Instant now) {
    Duration grace = SourceHealth.grace(heard.source().profile().pace());
    return heard.health().state() == SourceHealth.State.STALE && now.isBefore(start.plus(grace));
  }

  /** Who stopped a host knows it. */
  private static boolean isMeant(Hearing.Heard heard) {
    return heard.health().cause().filter(cause -> cause == Cause.STOPPED).isPresent();
  }

  private void judge(Hearing.Heard heard, Coverage coverage, Instant now) {
    Source source = heard.source();
    Outage.Decision decision =
        Outage.decide(
            source.id(), heard.health(), outages.open(source.id()), menders.repeat(), now);
    switch (decision) {
      case Outage.Decision.Report report -> {
        Outage outage = report.outage();
        tell(
            heard,
            decision,
            fact(outage, outage.state().word() + "-" + now.getEpochSecond()),
            coverage,
            now,
            outage);
      }
      case Outage.Decision.Repeat repeat -> {
        String key = fact(repeat.outage(), "again-" + now.getEpochSecond());
        tell(heard, decision, key, coverage, now, repeat.outage());
      }
      case Outage.Decision.Close close -> {
        Notice notice = notice(heard, decision, fact(close.outage(), "over"), coverage, now);
        transaction.accept(
            () -> {
              outages.close(source.id());
              outbox.add(notice, menders.recipients());
            });
      }
      case Outage.Decision.Hold hold -> {}
    }
  }

  private void tell(
      Hearing.Heard heard,
      Outage.Decision decision,
      String key,
      Coverage coverage,
      Instant now,
      Outage outage) {
    Notice notice = notice(heard, decision, key, coverage, now);
    transaction.accept(
        () -> {
          outages.keep(outage);
          outbox.add(notice, menders.recipients());
        });
  }

  private Notice notice(
      Hearing.Heard heard, Outage.Decision decision, String key, Coverage coverage, Instant now) {
    return new Notice(
        key,
        text.subject(heard.source(), decision),
        text.body(heard.source(), decision, heard.health(), coverage),
        Optional.empty(),
        CrisisLevel.NONE,
        now);
  }

  private static String fact(Outage outage, String what) {
    return "outage/" + outage.source().value() + "/" + outage.since().getEpochSecond() + "/" + what;
  }
}
