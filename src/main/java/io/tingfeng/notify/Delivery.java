package io.tingfeng.notify;

import java.time.Duration;

/** How one attempt to reach a recipient ended. Reasons hold no secret. */
public sealed interface Delivery {

  /** The other side took it. */
  record Sent() implements Delivery {}

  /**
   * It may work another time.
   *
   * @param after the shortest wait that the other side asks for; zero when it asks for none
   */
  record TryLater(String reason, Duration after) implements Delivery {}

  /** It will never work. */
  record GaveUp(String reason) implements Delivery {}

  /** Another time, with no wish of the other side. */
  static Delivery later(String reason) {
    return new TryLater(reason, Duration.ZERO);
  }
}
