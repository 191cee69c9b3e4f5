package io.tingfeng.fetch;

import io.tingfeng.model.Page;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long a page stays as it is by the word of its host: Cache-Control, else Expires (RFC 9111).
 */
public final class Freshness {
  private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[\\s,])max-age=\"?(\\d{1,9})");
  private static final Pattern NO_STORE = Pattern.compile("(?i)(^|[\\s,])no-(store|cache)\\b");

  private Freshness() {}

  /** Until when asking again is useless; empty when the host says nothing or nothing readable. */
  public static Optional<Instant> until(Page page) {
    String control = page.headers().getOrDefault("cache-control", "");
    if (NO_STORE.matcher(control).find()) {
      return Optional.empty();
    }
    Matcher age = MAX_AGE.matcher(control);
    return age.find()
        ? Optional.of(page.fetchedAt().plus(Duration.ofSeconds(Long.parseLong(age.group(1)))))
        : date(page.headers().get("expires")).filter(page.fetchedAt()::isBefore);
  }

  private static Optional<Instant> date(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip())));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
