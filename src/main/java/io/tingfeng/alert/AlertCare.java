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
 * @param ruling how high it may stand by a person's word
 * @param unheard whether a silence kept news of it back
 */
public record AlertCare(
    AlertId alert,
    Instant firstPublished,
    Optional<Acknowledgement> acknowledged,
    Optional<Instant> snoozedUntil,
    List<Duration> called,
    Optional<Verdict> verdict,
    Optional<Ruling> ruling,
    boolean unheard) {

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
        alert,
        firstPublished,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /** Somebody takes it at the level that it has now. */
  public AlertCare acknowledge(String by, Instant at, CrisisLevel level) {
    return new AlertCare(
        alert,
        firstPublished,
        Optional.of(new Acknowledgement(by, at, level)),
        snoozedUntil,
        called,
        verdict,
        ruling,
        unheard);
  }

  /** Nobody is reminded before a time. */
  public AlertCare snooze(Instant until) {
    return new AlertCare(
        alert, firstPublished, acknowledged, Optional.of(until), called, verdict, ruling, unheard);
  }

  /** Those who are called after a wait have been called. */
  AlertCare calling(Duration wait) {
    List<Duration> all = new ArrayList<>(called);
    all.add(wait);
    return new AlertCare(
        alert, firstPublished, acknowledged, snoozedUntil, all, verdict, ruling, unheard);
  }

  /** What people think of it. */
  public AlertCare judge(Verdict judged) {
    return new AlertCare(
        alert,
        firstPublished,
        acknowledged,
        snoozedUntil,
        called,
        Optional.of(judged),
        ruling,
        unheard);
  }

  /** How high it may stand. */
  public AlertCare rule(Ruling word) {
    return new AlertCare(
        alert,
        firstPublished,
        acknowledged,
        snoozedUntil,
        called,
        verdict,
        Optional.of(word),
        unheard);
  }

  /** Whether a silence keeps news of it back. */
  public AlertCare keptBack(boolean silent) {
    return new AlertCare(
        alert, firstPublished, acknowledged, snoozedUntil, called, verdict, ruling, silent);
  }
}
