package io.tingfeng.people;

import io.tingfeng.model.TimeWindow;
import java.util.List;

/** The port for what people did: it grows and is never changed. */
public interface AuditLog {

  /** Adds a deed. */
  void add(Deed deed);

  /**
   * Deeds of a span, newest first.
   *
   * @param who by whom, anybody when empty
   * @param act which, any when empty
   */
  List<Deed> deeds(TimeWindow window, String who, String act, int limit);
}
