package io.tingfeng.pipeline;

import io.tingfeng.alert.AlertStore;
import io.tingfeng.config.Settings.Retention;
import io.tingfeng.fetch.HostStore;
import io.tingfeng.fetch.VisitStore;
import io.tingfeng.heat.DeafHours;
import io.tingfeng.heat.ReadingStore;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.index.PostHistory;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.notify.Outbox;
import io.tingfeng.privacy.PrivacyStore;
import java.time.Instant;

/** Forgets what has been kept long enough. */
public final class Upkeep {
  private final MentionIndex index;
  private final VisitStore visits;
  private final HostStore hosts;
  private final ReadingStore readings;
  private final DeafHours deaf;
  private final AlertStore alerts;
  private final PostHistory history;
  private final PrivacyStore privacy;
  private final Outbox outbox;
  private final Custody custody;
  private final Retention retention;

  public Upkeep(
      MentionIndex index,
      VisitStore visits,
      HostStore hosts,
      ReadingStore readings,
      DeafHours deaf,
      AlertStore alerts,
      PostHistory history,
      PrivacyStore privacy,
      Outbox outbox,
      Custody custody,
      Retention retention) {
    this.index = index;
    this.visits = visits;
    this.hosts = hosts;
    this.readings = readings;
    this.deaf = deaf;
    this.alerts = alerts;
    this.history = history;
    this.privacy = privacy;
    this.outbox = outbox;
    this.custody = custody;
    this.retention = retention;
  }

  /** Removes what is older than its retention; says how many mentions went. */
  public long run(Instant now) {
    TimeWindow old = new TimeWindow(Instant.EPOCH, now.minus(retention.mentions()));
    long gone = index.delete(new MentionQuery.During(old));
    index.commit();
    visits.forgetBefore(now.minus(retention.visits()));
    hosts.forgetBefore(now.minus(retention.visits()));
    readings.forgetBefore(now.minus(retention.readings()));
    deaf.forgetBefore(now.minus(retention.mentions()));
    alerts.forgetBefore(now.minus(retention.readings()));
    outbox.forgetBefore(now.minus(retention.visits()));
    history.forgetBefore(now.minus(retention.mentions()));
    privacy.forgetBefore(now.minus(retention.clearNames()));
    custody.run(now);
    return gone;
  }
}
