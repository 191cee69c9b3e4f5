package io.tingfeng.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The header Retry-After (RFC 9110 §10.2.3): seconds or a date. */
final class RetryAfter {
  /** Longer wishes are taken for this: a year is a mistake or an insult. */
  static final Duration LONGEST = Duration.ofDays(7);

  private RetryAfter() {}

  /** How long to wait, never negative; empty when there is no readable wish. */
  static Optional<Duration> read(@Nullable String header, Instant now) {
    if (header == null) {
      return Optional.empty();
    }
    String text = header.strip();
    if (text.matches("\\d{1,18}")) {
      return Optional.of(bounded(Duration.ofSeconds(Long.parseLong(text))));
    }
    try {
      Instant until = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
      return Optional.of(bounded(Duration.between(now, until)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Duration bounded(Duration wish) {
    if (wish.isNegative()) {
      return Duration.ZERO;
    }
    return wish.compareTo(LONGEST) > 0 ? LONGEST : wish;
  }
}
