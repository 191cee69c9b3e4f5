package io.tingfeng.pipeline;

import io.tingfeng.alert.Alert;
import io.tingfeng.alert.AlertCare;
import io.tingfeng.alert.AlertCareStore;
import io.tingfeng.alert.AlertDecision;
import io.tingfeng.alert.AlertId;
import io.tingfeng.alert.AlertMail;
import io.tingfeng.alert.AlertPolicy.Verdict;
import io.tingfeng.alert.AlertSettings;
import io.tingfeng.alert.AlertStore;
import io.tingfeng.alert.AlertText;
import io.tingfeng.alert.AlertText.Occasion;
import io.tingfeng.alert.Attention;
import io.tingfeng.alert.Attention.Telling;
import io.tingfeng.alert.BrandStanding;
import io.tingfeng.alert.Ruling;
import io.tingfeng.alert.Silence;
import io.tingfeng.heat.HeatReading;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.Brand;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.Mention;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Tone;
import io.tingfeng.model.Words;
import io.tingfeng.notify.Letter;
import io.tingfeng.notify.Notice;
import io.tingfeng.notify.Outbox;
import io.tingfeng.notify.Recipient;
import io.tingfeng.pipeline.Audience.Matter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
  private final AlertSettings settings;
  private final Attention attention;
  private final AlertText text;

  /** A herald who words alerts for an audience and leaves those in peace who want it. */
  public Herald(
      MentionIndex index,
      AlertStore alerts,
      AlertCareStore cares,
      Outbox outbox,
      Audience audience,
      AlertSettings settings,
      AlertText text) {
    this.index = index;
    this.alerts = alerts;
    this.cares = cares;
    this.outbox = outbox;
    this.audience = audience;
    this.settings = settings;
    this.attention = new Attention(text.zone(), settings);
    this.text = text;
  }

  /** The alert that a decision makes or changes; none when nobody is told. */
  Optional<Alert> alert(Brand brand, Verdict verdict, HeatReading reading) {
    return switch (verdict.decision()) {
      case AlertDecision.Raise raise -> Optional.of(raised(raise.alert(), brand, verdict, reading));
      case AlertDecision.Escalate escalate -> open(escalate.alert(), brand, verdict, reading);
      case AlertDecision.Propose propose -> open(propose.alert(), brand, verdict, reading);
      case AlertDecision.Flare flare -> open(flare.alert(), brand, verdict, reading);
      case AlertDecision.Repeat repeat -> open(repeat.alert(), brand, verdict, reading);
      case AlertDecision.Resolve resolve ->
          Optional.of(changed(resolve.alert(), brand, verdict, reading, Alert.Status.RESOLVED));
      case AlertDecision.Hold hold -> Optional.empty();
    };
  }

  private Optional<Alert> open(AlertId id, Brand brand, Verdict verdict, HeatReading reading) {
    return Optional.of(changed(id, brand, verdict, reading, Alert.Status.OPEN));
  }

  /** What a person said of the open alert of a brand. */
  Optional<Ruling> ruling(BrandStanding standing) {
    return standing.open().flatMap(cares::care).flatMap(AlertCare::ruling);
  }

  /** Keeps the alert and, unless it is to be kept quiet, puts a letter for each into the outbox. */
  void tell(Alert alert, AlertDecision decision, Instant at) {
    alerts.save(alert);
    AlertCare care = care(alert, at);
    List<Silence> silences = cares.silences(at);
    boolean silent = attention.silenced(alert, silences, at).isPresent();
    cares.save(care.keptBack(silent && !(decision instanceof AlertDecision.Resolve)));
    switch (attention.telling(decision, alert, care, silences, at)) {
      case Telling.Tell tell -> tellNow(alert, occasion(decision), at);
      case Telling.Keep keep -> LOG.info("{} is not told: {}", alert.id(), keep.reason());
    }
  }

  private void tellNow(Alert alert, Occasion occasion, Instant at) {
    Matter matter = Matter.of(alert);
    CrisisLevel urgency = urgency(alert, occasion);
    send(
        alert,
        occasion,
        occasion == Occasion.REPEATED
            ? audience.reminded(matter, settings.usual(urgency), toldAt(alert), at)
            : audience.of(matter, urgency, at),
        at);
  }

  /** When each heard of an alert last. */
  private Function<Recipient, Optional<Instant>> toldAt(Alert alert) {
    List<Letter> letters = outbox.about(keys(alert));
    return who ->
        letters.stream()
            .filter(letter -> letter.recipient().equals(who))
            .map(letter -> letter.notice().at())
            .max(Comparator.naturalOrder());
  }

  private static String keys(Alert alert) {
    return "alert/" + alert.id() + "/";
  }

  /**
   * Looks after an alert that is still open: what a silence kept back is told when it ends, and
   * others are called when nobody answered.
   */
  void attend(AlertId open, Instant at) {
    Optional<Alert> alert = alerts.find(open);
    if (alert.isEmpty() || attention.silenced(alert.get(), cares.silences(at), at).isPresent()) {
      return;
    }
    AlertCare care = care(alert.get(), at);
    if (care.unheard()) {
      cares.save(care.keptBack(false));
      tellNow(alert.get(), Occasion.RAISED, at);
    } else {
      call(alert.get(), care, at);
    }
  }

  private void call(Alert alert, AlertCare care, Instant at) {
    Matter matter = Matter.of(alert);
    List<Duration> waits = audience.waits(matter, at);
    attention
        .unanswered(alert, care, waits, at)
        .ifPresent(
            wait -> {
              AlertCare after = Attention.called(care, waits, wait);
              cares.save(after);
              List<Duration> now = new ArrayList<>(after.called());
              now.removeAll(care.called());
              send(alert, Occasion.UNANSWERED, audience.called(matter, now, at), at);
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
    String body = text.body(alert, occasion);
    Notice notice =
        new Notice(
            key(alert, occasion, at),
            text.subject(alert, occasion),
            body,
            Optional.of(AlertMail.html(body)),
            urgency(alert, occasion),
            at);
    outbox.withdraw(keys(alert), to.keySet(), at);
    to.forEach((recipient, from) -> outbox.add(notice, List.of(recipient), from));
  }

  /** That it is over wakes nobody. */
  private static CrisisLevel urgency(Alert alert, Occasion occasion) {
    return occasion == Occasion.RESOLVED ? CrisisLevel.NONE : alert.urgency();
  }

  private Alert raised(AlertId id, Brand brand, Verdict verdict, HeatReading reading) {
    return new Alert(
        id,
        brand.id(),
        brand.name(),
        verdict.after().level(),
        proposed(verdict),
        reading.at(),
        reading.at(),
        Alert.Status.OPEN,
        reading,
        worst(brand, reading.at()));
  }

  private static Optional<CrisisLevel> proposed(Verdict verdict) {
    return verdict.proposed() ? Optional.of(CrisisLevel.RED) : Optional.empty();
  }

  private Alert changed(
      AlertId id, Brand brand, Verdict verdict, HeatReading reading, Alert.Status status) {
    return alerts
        .find(id)
        .map(
            old ->
                new Alert(
                    id,
                    old.brand(),
                    brand.name(),
                    old.level().max(verdict.after().level()),
                    proposed(verdict),
                    old.raisedAt(),
                    reading.at(),
                    status,
                    reading,
                    worst(brand, reading.at())))
        .orElseGet(() -> raised(id, brand, verdict, reading));
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
      case AlertDecision.Propose propose -> Occasion.PROPOSED;
      case AlertDecision.Flare flare -> Occasion.FLARED;
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
          case PROPOSED, FLARED, REPEATED, UNANSWERED ->
              Words.of(occasion) + "-" + at.getEpochSecond();
        };
    return keys(alert) + fact;
  }
}
