package io.tingfeng.fetch;

import java.util.List;

/**
 * What a wish for a page brought, with all that went over the wire.
 *
 * @param exchanges every request that was answered, redirects and further tries included, in order
 * @param outcome how it ended; a page that is not there is an outcome like any other
 */
public record Capture(List<Exchange> exchanges, FetchOutcome outcome) {
  public Capture {
    exchanges = List.copyOf(exchanges);
  }
}
