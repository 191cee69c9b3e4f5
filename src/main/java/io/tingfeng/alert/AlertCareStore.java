package io.tingfeng.alert;

import io.tingfeng.model.TimeWindow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The port for what people did about alerts, for silences and for misses. */
public interface AlertCareStore {

  /** What people did about an alert, when anything is known of it. */
  Optional<AlertCare> care(AlertId alert);

  /** The same of many alerts; those of which nothing is known are left out. */
  Map<AlertId, AlertCare> cares(Collection<AlertId> alerts);

  /** Keeps it; the same alert again replaces it. */
  void save(AlertCare care);

  /** The silences that hold at a time. */
  List<Silence> silences(Instant at);

  /** The silences that hold at a time or will hold later, the next to end first. */
  List<Silence> unended(Instant at);

  /** Keeps a silence; the same id again replaces it. */
  void save(Silence silence);

  /** Keeps a miss. */
  void save(Miss miss);

  /** The misses that began inside a window, oldest first. */
  List<Miss> misses(TimeWindow window);
}
