package io.tingfeng.alert;

import io.tingfeng.model.CrisisLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What people did about an alert.
 *
 * @param firstPublished when the first mention behind it was published; clocks run from here
 * @param acknowledged who took it, and when
 * @param snoozedUntil nobody is reminded before
 * @param called the waits whose people were called because nobody answered
 * @param verdict what people thought of it in the end
 */
public record AlertCare(
    AlertId alert,
    Instant firstPublished,
    Optional<Acknowledgement> acknowledged,
    Optional<Instant> snoozedUntil,
    List<Duration> called,
    Optional<Verdict> verdict) {

  public AlertCare {
    called = List.copyOf(called);
  }

  /**
   * Somebody took an alert (确认).
   *
   * @param level the level that was known then
   */
  public record Acknowledgement(String by, Instant at, CrisisLevel level) {}

  /** An alert that nobody looked at yet. */
  public static AlertCare fresh(AlertId alert, Instant firstPublished) {
    return new AlertCare(
        alert, firstPublished, Optional.empty(), Optional.empty(), List.of(), Optional.empty());
  }

  /** Somebody takes it at the level that it has now. */
  public AlertCare acknowledge(String by, Instant at, CrisisLevel level) {
    return new AlertCare(
        alert,
        firstPublished,
        Optional.of(new Acknowledgement(by, at, level)),
        snoozedUntil,
        called,
        verdict);
  }

  /** Nobody is reminded before a time. */
  public AlertCare snooze(Instant until) {
    return new AlertCare(alert, firstPublished, acknowledged, Optional.of(until), called, verdict);
  }

  /** Those who are called after a wait have been called. */
  AlertCare calling(Duration wait) {
    List<Duration> all = new ArrayList<>(called);
    all.add(wait);
    return new AlertCare(alert, firstPublished, acknowledged, snoozedUntil, all, verdict);
  }

  /** What people think of it. */
  public AlertCare judge(Verdict judged) {
    return new AlertCare(
        alert, firstPublished, acknowledged, snoozedUntil, called, Optional.of(judged));
  }
}
