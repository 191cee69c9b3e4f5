package io.tingfeng.digest;

import io.tingfeng.alert.Alert;
import io.tingfeng.alert.AlertStore;
import io.tingfeng.heat.HeatReading;
import io.tingfeng.heat.ReadingStore;
import io.tingfeng.heat.Signal;
import io.tingfeng.model.Brand;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.TimeWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** How brands stood when a day ended, and what alerts did during it. */
final class DayEnd {
  private final ReadingStore readings;
  private final AlertStore alerts;
  private final TimeWindow day;

  DayEnd(ReadingStore readings, AlertStore alerts, TimeWindow day) {
    this.readings = readings;
    this.alerts = alerts;
    this.day = day;
  }

  /** The last reading of the day; a brand that was not read during it has no state. */
  Map<BrandId, BrandState> states(List<Brand> brands) {
    Map<BrandId, BrandState> states = new HashMap<>();
    for (Brand brand : brands) {
      readings
          .at(brand.id(), day.to().minusNanos(1))
          .filter(reading -> day.contains(reading.at()))
          .ifPresent(reading -> states.put(brand.id(), state(reading)));
    }
    return states;
  }

  private static BrandState state(HeatReading reading) {
    return new BrandState(
        reading.level(),
        OptionalDouble.of(reading.heat()),
        reading.leading().map(Signal::reason).orElse(""));
  }

  /** What alerts of these brands did, in the order of the day. */
  List<Digest.AlertLine> lines(List<Brand> brands) {
    Set<BrandId> wanted = brands.stream().map(Brand::id).collect(Collectors.toSet());
    List<Digest.AlertLine> lines = new ArrayList<>();
    // An alert of this day may have changed since, so that all later changes are looked at.
    for (Alert alert : alerts.changed(new TimeWindow(day.from(), Instant.MAX))) {
      if (wanted.contains(alert.brand())) {
        line(alert, alert.raisedAt(), "预警").ifPresent(lines::add);
        if (alert.status() == Alert.Status.RESOLVED) {
          line(alert, alert.updatedAt(), "解除").ifPresent(lines::add);
        }
      }
    }
    lines.sort(Comparator.comparing(Digest.AlertLine::at));
    return lines;
  }

  private Optional<Digest.AlertLine> line(Alert alert, Instant at, String what) {
    return day.contains(at)
        ? Optional.of(new Digest.AlertLine(at, alert.brandName(), alert.level(), what))
        : Optional.empty();
  }
}
