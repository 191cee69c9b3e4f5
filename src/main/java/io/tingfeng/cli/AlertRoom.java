package io.tingfeng.cli;

import io.tingfeng.alert.AlertId;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.Problems;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Words;
import io.tingfeng.notify.Delivery;
import io.tingfeng.notify.Letter;
import io.tingfeng.notify.Recipient;
import io.tingfeng.pipeline.AlertDesk;
import io.tingfeng.pipeline.AlertDesk.Case;
import io.tingfeng.pipeline.Audience;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the verbs of alert need.
 *
 * @param letters what was written about an alert, newest first
 * @param test sends a trial notice to a recipient at once
 */
public record AlertRoom(
    Shelf shelf,
    AlertDesk desk,
    Audience audience,
    Function<AlertId, List<Letter>> letters,
    Function<Recipient, Delivery> test) {

  Instant now() {
    return shelf.clock().instant();
  }

  ZoneId zone() {
    return shelf.settings().zone();
  }

  /** A span that ends now, what happens in this second included. */
  TimeWindow last(String span) {
    return TimeWindow.endingAt(now().plus(Duration.ofSeconds(1)), Times.span(span));
  }

  String show(Instant time) {
    return Times.show(time, zone());
  }

  /**
   * The alert that a person means: by its id, or the open one of a brand.
   *
   * @throws Problems when there is none
   */
  Case alert(String word) {
    Optional<Case> named = desk.find(new AlertId(word));
    if (named.isPresent()) {
      return named.get();
    }
    boolean looksLikeId = word.matches(".+-\\d{14}");
    if (looksLikeId) {
      throw Problems.of("ALERT", 0, "", "there is no alert " + word, "see: ./tingfeng alert --all");
    }
    BrandId brand = shelf.brand(word).id();
    return desk.openOf(brand)
        .orElseThrow(
            () ->
                Problems.of(
                    "ALERT", 0, "", word + " has no open alert", "see: ./tingfeng alert --all"));
  }

  /**
   * The level that a word names.
   *
   * @throws Problems when it names none
   */
  static CrisisLevel level(String word) {
    return Words.parse(CrisisLevel.class, word)
        .orElseThrow(
            () ->
                Problems.of(
                    "LEVEL", 0, "", word + " is no level", "write blue, yellow, orange or red"));
  }
}
