package io.tingfeng.alert;

import io.tingfeng.model.BrandId;
import io.tingfeng.model.TimeWindow;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The port for where brands stand and for the alerts that people were told of. */
public interface AlertStore {

  /** Where a brand stands, when it was looked at before. */
  Optional<BrandStanding> standing(BrandId brand);

  /** Where all brands stand that were looked at before. */
  Map<BrandId, BrandStanding> standings();

  /** Keeps where a brand stands. */
  void save(BrandStanding standing);

  /** Keeps an alert; the same id again replaces it. */
  void save(Alert alert);

  /** The alerts that go on, newest first. */
  List<Alert> open();

  /** Alerts that changed inside a window, newest first. */
  List<Alert> changed(TimeWindow window);

  /** An alert by its id. */
  Optional<Alert> find(AlertId id);

  /** Forgets resolved alerts that changed before a time. */
  void forgetBefore(java.time.Instant time);
}
