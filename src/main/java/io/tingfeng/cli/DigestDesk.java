package io.tingfeng.cli;

import io.tingfeng.config.Settings;
import io.tingfeng.config.Settings.Subscription;
import io.tingfeng.model.Problems;
import io.tingfeng.notify.Notice;
import io.tingfeng.pipeline.DigestRound;
import io.tingfeng.text.Spelling;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the verbs of the digest need.
 *
 * @param dispatch empties the outbox once
 * @param eml lays a notice out as a mail file
 */
public record DigestDesk(
    DigestRound round,
    Settings settings,
    InstantSource clock,
    Runnable dispatch,
    Function<Notice, String> eml) {

  /**
   * The subscription that a person names; the first one, or all brands, when none is named.
   *
   * @throws Problems when there is none of that name
   */
  Subscription subscription(@Nullable String name) {
    List<Subscription> all = settings.subscriptions();
    if (name == null) {
      return all.isEmpty()
          ? new Subscription("全部品牌", List.of(), List.of(), LocalTime.of(8, 30))
          : all.getFirst();
    }
    return all.stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Problems.of(
                    "settings.yml",
                    0,
                    "digests",
                    "has no subscription " + name,
                    Spelling.advice(name, all.stream().map(Subscription::name).toList())));
  }

  /**
   * The day that a person names, or yesterday.
   *
   * @throws Problems when it is none
   */
  LocalDate day(@Nullable String text) {
    if (text == null) {
      return clock.instant().atZone(settings.zone()).toLocalDate().minusDays(1);
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw Problems.of("--date", 0, "", "\"" + text + "\" is no day", "write 2026-11-23");
    }
  }
}
