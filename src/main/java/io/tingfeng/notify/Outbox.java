package io.tingfeng.notify;

import io.tingfeng.model.TimeWindow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The port for letters on their way: what is in it outlives a crash. */
public interface Outbox {

  /** Puts a notice in for each recipient, due at once. */
  default void add(Notice notice, Collection<Recipient> recipients) {
    add(notice, recipients, notice.at());
  }

  /**
   * Puts a notice in for each recipient; a key that a recipient has already is left alone.
   *
   * @param from it is not due before
   */
  void add(Notice notice, Collection<Recipient> recipients, Instant from);

  /**
   * Takes back what still waits for some recipients because a later notice says more.
   *
   * @param keys the beginning of the keys of the notices
   */
  void withdraw(String keys, Collection<Recipient> recipients, Instant at);

  /** Waiting letters that are due, the most urgent first, then those that wait longest. */
  List<Letter> due(Instant now, int limit);

  /** The other side took it. */
  void sent(String id, Instant at);

  /** It failed and is tried again at a time. */
  void retry(String id, String reason, Instant nextAt);

  /** It will not be tried again. */
  void gaveUp(String id, String reason, Instant at);

  /** Letters whose notice was written inside a window, newest first. */
  List<Letter> recent(TimeWindow window);

  /** Letters whose notice's key begins so, newest first. */
  List<Letter> about(String keys);

  /** Blanks the letters that quote one of some addresses, sent or not; says how many. */
  int blank(Collection<String> addresses);

  /** Forgets letters that were settled before a time; waiting ones stay. */
  void forgetBefore(Instant time);
}
