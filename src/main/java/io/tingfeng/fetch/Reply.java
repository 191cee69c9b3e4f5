package io.tingfeng.fetch;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** What became of one request. */
sealed interface Reply {

  /** The time spent on the wire. */
  Duration took();

  /**
   * The host answered, with whatever status.
   *
   * @param body empty unless the status is 2xx
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Answer(
      HttpUrl address, Instant at, int status, Headers headers, byte[] body, Duration took)
      implements Reply {

    @Nullable String header(String name) {
      return headers.get(name);
    }
  }

  /** There is no answer that could be used. */
  record Ended(FetchOutcome outcome, Duration took) implements Reply {

    /** No request was sent. */
    Ended(FetchOutcome outcome) {
      this(outcome, Duration.ZERO);
    }
  }
}
