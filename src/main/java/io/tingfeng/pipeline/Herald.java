package io.tingfeng.pipeline;

import io.tingfeng.alert.Alert;
import io.tingfeng.alert.AlertDecision;
import io.tingfeng.alert.AlertId;
import io.tingfeng.alert.AlertStore;
import io.tingfeng.alert.AlertText;
import io.tingfeng.alert.AlertText.Occasion;
import io.tingfeng.heat.HeatReading;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.Brand;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.Mention;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Tone;
import io.tingfeng.notify.Notice;
import io.tingfeng.notify.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Turns decisions into alerts, and alerts into letters in the outbox. */
public final class Herald {
  private static final int WORST = 5;

  private final MentionIndex index;
  private final AlertStore alerts;
  private final Outbox outbox;
  private final Audience audience;
  private final AlertText text;

  /** A herald who words alerts for an audience. */
  public Herald(
      MentionIndex index, AlertStore alerts, Outbox outbox, Audience audience, AlertText text) {
    this.index = index;
    this.alerts = alerts;
    this.outbox = outbox;
    this.audience = audience;
    this.text = text;
  }

  /** The alert that a decision makes or changes; none when nobody is told. */
  Optional<Alert> alert(Brand brand, AlertDecision decision, HeatReading reading) {
    return switch (decision) {
      case AlertDecision.Raise raise -> Optional.of(raised(raise.alert(), brand, reading));
      case AlertDecision.Escalate escalate ->
          Optional.of(changed(escalate.alert(), brand, reading, Alert.Status.OPEN));
      case AlertDecision.Repeat repeat ->
          Optional.of(changed(repeat.alert(), brand, reading, Alert.Status.OPEN));
      case AlertDecision.Resolve resolve ->
          Optional.of(changed(resolve.alert(), brand, reading, Alert.Status.RESOLVED));
      case AlertDecision.Hold hold -> Optional.empty();
    };
  }

  /** Keeps the alert and puts a letter for each recipient into the outbox. */
  void tell(Alert alert, AlertDecision decision, Instant at) {
    alerts.save(alert);
    Occasion occasion = occasion(decision);
    Notice notice =
        new Notice(
            key(alert, occasion, at),
            text.subject(alert, occasion),
            text.body(alert, occasion),
            Optional.empty(),
            occasion == Occasion.RESOLVED ? CrisisLevel.NONE : alert.level(),
            at);
    outbox.add(notice, audience.of(alert.brand(), alert.level()));
  }

  private Alert raised(AlertId id, Brand brand, HeatReading reading) {
    return new Alert(
        id,
        brand.id(),
        brand.name(),
        reading.level(),
        reading.at(),
        reading.at(),
        Alert.Status.OPEN,
        reading,
        worst(brand, reading.at()));
  }

  private Alert changed(AlertId id, Brand brand, HeatReading reading, Alert.Status status) {
    return alerts
        .find(id)
        .map(
            old ->
                new Alert(
                    id,
                    old.brand(),
                    brand.name(),
                    old.level().max(reading.level()),
                    old.raisedAt(),
                    reading.at(),
                    status,
                    reading,
                    worst(brand, reading.at())))
        .orElseGet(() -> raised(id, brand, reading));
  }

  /** The negative mentions of a day that a person should read first. */
  private List<Mention> worst(Brand brand, Instant at) {
    TimeWindow day = new TimeWindow(at.minus(Duration.ofHours(24)), at.plusMillis(1));
    MentionQuery negative =
        new MentionQuery.And(
            List.of(MentionQuery.of(brand.id(), day), new MentionQuery.OfTone(Tone.NEGATIVE)));
    return index.search(negative, MentionIndex.Sort.MOST_REPOSTED, 0, WORST).mentions();
  }

  private static Occasion occasion(AlertDecision decision) {
    return switch (decision) {
      case AlertDecision.Escalate escalate -> Occasion.ESCALATED;
      case AlertDecision.Repeat repeat -> Occasion.REPEATED;
      case AlertDecision.Resolve resolve -> Occasion.RESOLVED;
      case AlertDecision.Raise raise -> Occasion.RAISED;
      case AlertDecision.Hold hold -> throw new IllegalArgumentException("nobody is told");
    };
  }

  /** The same fact has the same key, whoever tells it again. */
  private static String key(Alert alert, Occasion occasion, Instant at) {
    String fact =
        occasion == Occasion.REPEATED
            ? "repeated-" + at.getEpochSecond()
            : occasion == Occasion.RESOLVED ? "resolved" : alert.level().word();
    return "alert/" + alert.id() + "/" + fact;
  }
}
