package io.tingfeng.alert;

/** What to do about a reading; every decision has its reason. */
public sealed interface AlertDecision {

  /** People are told of a new alert. */
  record Raise(AlertId alert) implements AlertDecision {}

  /** The open alert has reached a higher level. */
  record Escalate(AlertId alert) implements AlertDecision {}

  /** The machine would call the open alert red; a person is asked. */
  record Propose(AlertId alert) implements AlertDecision {}

  /** The open alert had calmed down and flares up again. */
  record Flare(AlertId alert) implements AlertDecision {}

  /** The open alert goes on and people are reminded. */
  record Repeat(AlertId alert) implements AlertDecision {}

  /** The open alert is over; said once. */
  record Resolve(AlertId alert) implements AlertDecision {}

  /** Nobody is told. */
  record Hold(String reason) implements AlertDecision {}
}
