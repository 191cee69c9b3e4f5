package io.tingfeng.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties the outbox: at least once, each letter marked right after it left, so that only a crash
 * between the two can double it.
 *
 * <p>A failed letter waits 1, 2, 4 … minutes, at most 6 hours, and is given up when an attempt
 * fails 24 hours after its notice was written. Then, or when a channel refuses it for good, it goes
 * to whoever stands in for its recipient.
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
  private final Function<Recipient, List<Recipient>> standIns;

  /** A dispatcher over the channels that are set up, at most one of a kind; nobody stands in. */
  public Dispatcher(Outbox outbox, Collection<Channel> channels) {
    this(outbox, channels, recipient -> List.of());
  }

  /**
   * A dispatcher over the channels that are set up, at most one of a kind.
   *
   * @param standIns who is told when a recipient cannot be
   */
  public Dispatcher(
      Outbox outbox, Collection<Channel> channels, Function<Recipient, List<Recipient>> standIns) {
    this.outbox = outbox;
    this.standIns = standIns;
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
    Map<String, List<Letter>> lanes = new LinkedHashMap<>();
    for (Letter letter : outbox.due(now, LETTERS_PER_RUN)) {
      lanes.computeIfAbsent(letter.recipient().lane(), lane -> new ArrayList<>()).add(letter);
    }
    Tally tally = new Tally(0, 0, 0);
    for (List<Letter> lane : lanes.values()) {
      boolean flood = lane.size() > Bundle.FROM && lane.getFirst().recipient().channel().isRobot();
      tally = tally.plus(flood ? bundled(lane, now) : singly(lane, now));
    }
    return tally;
  }

  /** Tries a notice once, past the outbox, as a person does who wants to see that it arrives. */
  public Delivery test(Notice notice, Recipient recipient) {
    return attempt(notice, recipient);
  }

  private Tally singly(List<Letter> lane, Instant now) {
    Tally tally = new Tally(0, 0, 0);
    int failures = 0;
    for (Letter letter : lane) {
      if (failures < FAILURES_PER_RUN) {
        Tally one = settle(letter, attempt(letter.notice(), letter.recipient()), now);
        failures = one.later() == 0 ? 0 : failures + 1;
        tally = tally.plus(one);
      }
    }
    return tally;
  }

  private Tally bundled(List<Letter> lane, Instant now) {
    Delivery delivery = attempt(Bundle.of(lane), lane.getFirst().recipient());
    Tally tally = new Tally(0, 0, 0);
    for (Letter letter : lane) {
      tally = tally.plus(settle(letter, delivery, now));
    }
    return tally;
  }

  private Delivery attempt(Notice notice, Recipient recipient) {
    Channel channel = channels.get(recipient.channel());
    if (channel == null) {
      return Delivery.later("no " + recipient.channel().word() + " is set up");
    }
    return channel.send(notice, recipient);
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
    outbox.add(letter.notice(), standIns.apply(letter.recipient()));
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
