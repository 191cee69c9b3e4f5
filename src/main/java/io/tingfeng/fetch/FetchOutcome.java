package io.tingfeng.fetch;

import io.tingfeng.model.Page;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** How the wish for one page ended. */
public sealed interface FetchOutcome {

  /** A page, and what to ask with next time. */
  record Fetched(Page page, Validators validators) implements FetchOutcome {}

  /** The page is as it was: the host says so, or its bytes do. */
  record Unchanged(URI address, Instant at) implements FetchOutcome {}

  /** Not now: the host asked for a rest, or we owe it one. */
  record Limited(String reason, Instant retryAt, Cause cause) implements FetchOutcome {}

  /** Not at all: robots, the address guard, or the host said no. Another try changes nothing. */
  record Refused(String reason, Cause cause) implements FetchOutcome {}

  /** It went wrong on the way; another try may do better. */
  record Failed(String reason, Cause cause) implements FetchOutcome {}

  /** How a visit ends that ends with this. */
  default Visit.Result result() {
    return switch (this) {
      case Fetched fetched -> Visit.Result.OK;
      case Unchanged unchanged -> Visit.Result.UNCHANGED;
      case Limited limited -> Visit.Result.LIMITED;
      case Refused refused -> Visit.Result.REFUSED;
      case Failed failed -> Visit.Result.FAILED;
    };
  }

  /** Why there is no page; empty when there is one, or need be none. */
  default Optional<Cause> why() {
    return switch (this) {
      case Fetched fetched -> Optional.empty();
      case Unchanged unchanged -> Optional.empty();
      case Limited limited -> Optional.of(limited.cause());
      case Refused refused -> Optional.of(refused.cause());
      case Failed failed -> Optional.of(failed.cause());
    };
  }
}
