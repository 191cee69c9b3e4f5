package io.tingfeng.fetch;

import io.tingfeng.model.Page;
import java.net.URI;
import java.time.Instant;

/** How the wish for one page ended. */
public sealed interface FetchOutcome {

  /** A page, and what to ask with next time. */
  record Fetched(Page page, Validators validators) implements FetchOutcome {}

  /** The host says that the page is as it was. */
  record Unchanged(URI address, Instant at) implements FetchOutcome {}

  /** Not now: the host asked for a rest, or we owe it one. */
  record Limited(String reason, Instant retryAt, Cause cause) implements FetchOutcome {}

  /** Not at all: robots, the address guard, or the host said no. Another try changes nothing. */
  record Refused(String reason, Cause cause) implements FetchOutcome {}

  /** It went wrong on the way; another try may do better. */
  record Failed(String reason, Cause cause) implements FetchOutcome {}
}
