package io.tingfeng.heat;

import io.tingfeng.model.TimeWindow;
import java.time.Instant;
import java.util.Set;

/** The port for hours in which more than half of the sources were silent. */
public interface DeafHours {

  /** Keeps that an hour was half deaf. */
  void mark(Instant hour);

  /** The beginnings of the hours that were, inside a window. */
  Set<Instant> in(TimeWindow window);

  /** Forgets hours before a time. */
  void forgetBefore(Instant time);
}
