package io.tingfeng.cli;

import io.tingfeng.alert.Alert;
import io.tingfeng.alert.AlertCare;
import io.tingfeng.alert.AlertCareStore;
import io.tingfeng.alert.AlertId;
import io.tingfeng.alert.AlertStore;
import io.tingfeng.alert.WorkCalendar;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.Problems;
import io.tingfeng.pipeline.Audience;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** What the verbs of alert need. */
public record AlertDesk(
    Shelf shelf,
    AlertStore alerts,
    AlertCareStore cares,
    Audience audience,
    WorkCalendar calendar) {

  Instant now() {
    return shelf.clock().instant();
  }

  ZoneId zone() {
    return shelf.settings().zone();
  }

  /**
   * The alert that a person means: by its id, or the open one of a brand.
   *
   * @throws Problems when there is none
   */
  Alert alert(String word) {
    Optional<Alert> named = alerts.find(new AlertId(word));
    if (named.isPresent()) {
      return named.get();
    }
    boolean looksLikeId = word.matches(".+-\\d{14}");
    if (looksLikeId) {
      throw Problems.of("ALERT", 0, "", "there is no alert " + word, "see: ./tingfeng alert --all");
    }
    BrandId brand = shelf.brand(word).id();
    return alerts.open().stream()
        .filter(alert -> alert.brand().equals(brand))
        .findFirst()
        .orElseThrow(
            () ->
                Problems.of(
                    "ALERT", 0, "", word + " has no open alert", "see: ./tingfeng alert --all"));
  }

  /** What people did about it so far. */
  AlertCare care(Alert alert) {
    return cares.care(alert.id()).orElseGet(() -> AlertCare.fresh(alert.id(), alert.raisedAt()));
  }
}
