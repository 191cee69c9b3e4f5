package io.tingfeng.pipeline;

import io.tingfeng.alert.Alert;
import io.tingfeng.alert.AlertCare;
import io.tingfeng.alert.AlertCareStore;
import io.tingfeng.alert.AlertId;
import io.tingfeng.alert.AlertQuality;
import io.tingfeng.alert.AlertStore;
import io.tingfeng.alert.BrandStanding;
import io.tingfeng.alert.Miss;
import io.tingfeng.alert.Ruling;
import io.tingfeng.alert.Silence;
import io.tingfeng.alert.Verdict;
import io.tingfeng.alert.WorkCalendar;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What people see of alerts and what they do about them: the same for console, API and command
 * line. Whoever does something gives a name; every change is kept at once.
 */
public final class AlertDesk {
  private final AlertStore alerts;
  private final AlertCareStore cares;
  private final WorkCalendar calendar;
  private final ZoneId zone;
  private final InstantSource clock;
  private final Consumer<Runnable> transaction;

  /**
   * A desk.
   *
   * @param transaction runs work so that all of it is kept or nothing
   */
  public AlertDesk(
      AlertStore alerts,
      AlertCareStore cares,
      WorkCalendar calendar,
      ZoneId zone,
      InstantSource clock,
      Consumer<Runnable> transaction) {
    this.alerts = alerts;
    this.cares = cares;
    this.calendar = calendar;
    this.zone = zone;
    this.clock = clock;
    this.transaction = transaction;
  }

  /**
   * An alert with what people did about it.
   *
   * @param level the level in force now, while {@link Alert#level} is the highest it has reached
   */
  public record Case(Alert alert, AlertCare care, CrisisLevel level) {}

  /** The alerts that go on, newest first. */
  public List<Case> open() {
    return alerts.open().stream().map(this::known).toList();
  }

  /** Alerts that changed inside a window, newest first. */
  public List<Case> changed(TimeWindow window) {
    return alerts.changed(window).stream().map(this::known).toList();
  }

  /** An alert by its id. */
  public Optional<Case> find(AlertId id) {
    return alerts.find(id).map(this::known);
  }

  /** The open alert of a brand. */
  public Optional<Case> openOf(BrandId brand) {
    return open().stream().filter(one -> one.alert().brand().equals(brand)).findFirst();
  }

  /**
   * Somebody takes an alert (确认): nobody else is called until it grows or is forgotten.
   *
   * @throws NoSuchElementException when there is no such alert, as all the others here do
   */
  public Case acknowledge(AlertId id, String by) {
    return change(id, one -> one.care().acknowledge(by, clock.instant(), one.alert().urgency()));
  }

  /** Nobody is reminded for a while (推迟), without one until the next working hours. */
  public Case snooze(AlertId id, Optional<Duration> length) {
    Instant now = clock.instant();
    Instant until = length.map(now::plus).orElseGet(() -> calendar.nextWorkTime(now, zone));
    return change(id, one -> one.care().snooze(until));
  }

  /**
   * A person says how high an alert may stand (定级): red confirms what the machine proposes, any
   * other level declines it or lowers the alert. In force at the next look at the brand.
   */
  public Case rule(AlertId id, CrisisLevel highest, String note, String by) {
    return change(
        id,
        one ->
            one.care()
                .rule(Ruling.over(one.alert().reading(), highest, by, clock.instant(), note)));
  }

  /** What somebody thinks of an alert in the end (研判). */
  public Case judge(AlertId id, Verdict.Kind kind, String note, String by) {
    return change(id, one -> one.care().judge(new Verdict(kind, note, by, clock.instant())));
  }

  /** Keeps a silence (静默); the same id again replaces it. */
  public void silence(Silence silence) {
    cares.save(silence);
  }

  /** Ends a silence now; says whether there was one that had not ended. */
  public boolean endSilence(String id) {
    Instant now = clock.instant();
    Optional<Silence> found =
        silences().stream().filter(silence -> silence.id().equals(id)).findFirst();
    found.ifPresent(silence -> cares.save(silence.endingAt(now)));
    return found.isPresent();
  }

  /** The silences that hold or will hold, the next to end first. */
  public List<Silence> silences() {
    return cares.unended(clock.instant());
  }

  /** Keeps a crisis that no alert told of (漏报). */
  public void miss(BrandId brand, Instant began, String note, String by) {
    cares.save(new Miss(brand, began, note, by, clock.instant()));
  }

  /** The misses of a brand that began inside a window (漏报). */
  public List<Miss> misses(BrandId brand, TimeWindow window) {
    return cares.misses(window).stream().filter(miss -> miss.brand().equals(brand)).toList();
  }

  /** How good the alerts of a window were (预警质量). */
  public AlertQuality quality(TimeWindow window) {
    List<Alert> all = alerts.changed(window);
    Map<AlertId, AlertCare> known = cares.cares(all.stream().map(Alert::id).toList());
    return AlertQuality.of(all, known, cares.misses(window));
  }

  private Case change(AlertId id, Function<Case, AlertCare> change) {
    transaction.accept(() -> cares.save(change.apply(find(id).orElseThrow())));
    return find(id).orElseThrow();
  }

  private Case known(Alert alert) {
    AlertCare care =
        cares.care(alert.id()).orElseGet(() -> AlertCare.fresh(alert.id(), alert.raisedAt()));
    CrisisLevel now =
        alerts
            .standing(alert.brand())
            .filter(standing -> standing.open().equals(Optional.of(alert.id())))
            .map(BrandStanding::level)
            .orElse(CrisisLevel.NONE);
    return new Case(alert, care, now);
  }
}
