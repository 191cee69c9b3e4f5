package io.tingfeng.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties the outbox: at least once, each letter marked right after it left, so that only a crash
 * between the two can double it.
 *
 * <p>A failed letter waits 1, 2, 4 … minutes, at most 6 hours, and is given up when an attempt
 * fails 24 hours after its notice was written.
 */
public final class Dispatcher {
  /** How many letters one run sends at most; the rest is due at the next run. */
  static final int LETTERS_PER_RUN = 100;

  /** After so many failures in a row a server is left in peace until the next run. */
  static final int FAILURES_PER_RUN = 3;

  private static final Duration LONGEST_WAIT = Duration.ofHours(6);
  private static final Duration LIFETIME = Duration.ofHours(24);
  private static final int LAST_DOUBLING = 9;
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  private final Outbox outbox;
  private final Map<ChannelKind, Channel> channels = new EnumMap<>(ChannelKind.class);

  /** A dispatcher over the channels that are set up, at most one of a kind. */
  public Dispatcher(Outbox outbox, Collection<Channel> channels) {
    this.outbox = outbox;
    channels.forEach(channel -> this.channels.put(channel.kind(), channel));
  }

  /**
   * What a run did.
   *
   * @param later letters that failed and wait
   */
  public record Tally(int sent, int later, int gaveUp) {
    private Tally plus(Tally other) {
      return new Tally(sent + other.sent, later + other.later, gaveUp + other.gaveUp);
    }
  }

  /** Sends what is due. */
  public Tally run(Instant now) {
    Tally tally = new Tally(0, 0, 0);
    Map<String, Integer> failures = new HashMap<>();
    for (Letter letter : outbox.due(now, LETTERS_PER_RUN)) {
      String lane = letter.recipient().lane();
      if (failures.getOrDefault(lane, 0) < FAILURES_PER_RUN) {
        Tally one = settle(letter, attempt(letter), now);
        failures.merge(lane, 1, (old, more) -> one.later() == 0 ? 0 : old + more);
        tally = tally.plus(one);
      }
    }
    return tally;
  }

  private Delivery attempt(Letter letter) {
    Channel channel = channels.get(letter.recipient().channel());
    if (channel == null) {
      return Delivery.later("no " + letter.recipient().channel().word() + " is set up");
    }
    return channel.send(letter.notice(), letter.recipient());
  }

  private Tally settle(Letter letter, Delivery delivery, Instant now) {
    return switch (delivery) {
      case Delivery.Sent sent -> {
        outbox.sent(letter.id(), now);
        yield new Tally(1, 0, 0);
      }
      case Delivery.TryLater later -> tryLater(letter, later, now);
      case Delivery.GaveUp gaveUp -> giveUp(letter, gaveUp.reason(), now);
    };
  }

  private Tally tryLater(Letter letter, Delivery.TryLater later, Instant now) {
    if (!now.isBefore(letter.notice().at().plus(LIFETIME))) {
      return giveUp(letter, later.reason() + "; tried for " + LIFETIME.toHours() + " hours", now);
    }
    outbox.retry(letter.id(), later.reason(), now.plus(pause(letter, later)));
    LOG.info("{} for {} waits: {}", letter.notice().key(), letter.recipient(), later.reason());
    return new Tally(0, 1, 0);
  }

  private Tally giveUp(Letter letter, String reason, Instant now) {
    outbox.gaveUp(letter.id(), reason, now);
    LOG.warn(
        "{} never reached {}: {} ({} attempts)",
        letter.notice().key(),
        letter.recipient(),
        reason,
        letter.attempts() + 1);
    return new Tally(0, 0, 1);
  }

  private static Duration pause(Letter letter, Delivery.TryLater later) {
    Duration doubled = Duration.ofMinutes(1L << Math.min(letter.attempts(), LAST_DOUBLING));
    Duration wished = doubled.compareTo(later.after()) < 0 ? later.after() : doubled;
    return wished.compareTo(LONGEST_WAIT) < 0 ? wished : LONGEST_WAIT;
  }
}
