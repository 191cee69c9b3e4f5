package io.tingfeng.pipeline;

import io.tingfeng.alert.Alert;
import io.tingfeng.alert.AlertCare;
import io.tingfeng.alert.AlertCareStore;
import io.tingfeng.alert.AlertDecision;
import io.tingfeng.alert.AlertId;
import io.tingfeng.alert.AlertStore;
import io.tingfeng.alert.AlertText;
import io.tingfeng.alert.AlertText.Occasion;
import io.tingfeng.alert.Attention;
import io.tingfeng.alert.Attention.Telling;
import io.tingfeng.heat.HeatReading;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.Brand;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.Mention;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Tone;
import io.tingfeng.notify.Notice;
import io.tingfeng.notify.Outbox;
import io.tingfeng.notify.Recipient;
import io.tingfeng.pipeline.Audience.Matter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns decisions into alerts, and alerts into letters in the outbox. */
public final class Herald {
  private static final Logger LOG = LoggerFactory.getLogger(Herald.class);
  private static final Duration DAY = Duration.ofHours(24);
  private static final int WORST = 5;

  private final MentionIndex index;
  private final AlertStore alerts;
  private final AlertCareStore cares;
  private final Outbox outbox;
  private final Audience audience;
  private final Attention attention;
  private final AlertText text;

  /** A herald who words alerts for an audience and leaves those in peace who want it. */
  public Herald(
      MentionIndex index,
      AlertStore alerts,
      AlertCareStore cares,
      Outbox outbox,
      Audience audience,
      Attention attention,
      AlertText text) {
    this.index = index;
    this.alerts = alerts;
    this.cares = cares;
    this.outbox = outbox;
    this.audience = audience;
    this.attention = attention;
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

  /** Keeps the alert and, unless it is to be kept quiet, puts a letter for each into the outbox. */
  void tell(Alert alert, AlertDecision decision, Instant at) {
    alerts.save(alert);
    AlertCare care = care(alert, at);
    cares.save(care);
    switch (attention.telling(decision, alert, care, cares.silences(at), at)) {
      case Telling.Tell tell -> {
        Occasion occasion = occasion(decision);
        CrisisLevel urgency = urgency(alert, occasion);
        send(alert, occasion, audience.of(Matter.of(alert), urgency, at), at);
      }
      case Telling.Keep keep -> LOG.info("{} is not told: {}", alert.id(), keep.reason());
    }
  }

  /** Calls others when nobody answered for an alert that is still open. */
  void call(AlertId open, Instant at) {
    Optional<Alert> alert = alerts.find(open);
    if (alert.isEmpty()) {
      return;
    }
    Matter matter = Matter.of(alert.get());
    List<Duration> waits = audience.waits(matter, at);
    AlertCare care = care(alert.get(), at);
    attention
        .unanswered(alert.get(), care, waits, at)
        .ifPresent(
            wait -> {
              AlertCare after = Attention.called(care, waits, wait);
              cares.save(after);
              List<Duration> now = new ArrayList<>(after.called());
              now.removeAll(care.called());
              send(alert.get(), Occasion.UNANSWERED, audience.called(matter, now, at), at);
            });
  }

  private AlertCare care(Alert alert, Instant at) {
    return cares
        .care(alert.id())
        .orElseGet(() -> AlertCare.fresh(alert.id(), firstPublished(alert, at)));
  }

  /** When the first negative mention of the day before the alert was published. */
  private Instant firstPublished(Alert alert, Instant at) {
    TimeWindow day = new TimeWindow(alert.raisedAt().minus(DAY), at.plusMillis(1));
    return index
        .search(negative(alert.brand(), day), MentionIndex.Sort.OLDEST, 0, 1)
        .mentions()
        .stream()
        .map(mention -> mention.post().at())
        .filter(first -> first.isBefore(alert.raisedAt()))
        .findFirst()
        .orElse(alert.raisedAt());
  }

  private void send(Alert alert, Occasion occasion, Map<Recipient, Instant> to, Instant at) {
    Notice notice =
        new Notice(
            key(alert, occasion, at),
            text.subject(alert, occasion),
            text.body(alert, occasion),
            Optional.empty(),
            urgency(alert, occasion),
            at);
    outbox.withdraw("alert/" + alert.id() + "/", to.keySet(), at);
    to.forEach((recipient, from) -> outbox.add(notice, List.of(recipient), from));
  }

  /** That it is over wakes nobody. */
  private static CrisisLevel urgency(Alert alert, Occasion occasion) {
    return occasion == Occasion.RESOLVED ? CrisisLevel.NONE : alert.level();
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
    TimeWindow day = new TimeWindow(at.minus(DAY), at.plusMillis(1));
    return index
        .search(negative(brand.id(), day), MentionIndex.Sort.MOST_REPOSTED, 0, WORST)
        .mentions();
  }

  private static MentionQuery negative(BrandId brand, TimeWindow window) {
    return new MentionQuery.And(
        List.of(MentionQuery.of(brand, window), new MentionQuery.OfTone(Tone.NEGATIVE)));
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

  /** The same fact has the same key, whoever tells it again; a level may be reached anew. */
  private static String key(Alert alert, Occasion occasion, Instant at) {
    String fact =
        switch (occasion) {
          case RAISED -> alert.level().word();
          case RESOLVED -> "resolved";
          case ESCALATED -> alert.level().word() + "-" + at.getEpochSecond();
          case REPEATED -> "repeated-" + at.getEpochSecond();
          case UNANSWERED -> "unanswered-" + at.getEpochSecond();
        };
    return "alert/" + alert.id() + "/" + fact;
  }
}
