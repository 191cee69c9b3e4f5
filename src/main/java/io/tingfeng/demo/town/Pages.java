package io.tingfeng.demo.town;

import java.net.URI;
import java.time.Instant;

/** The pages of one site of the town, as they stand at a time. */
interface Pages {

  /**
   * The answer to a request.
   *
   * @param address path and query
   */
  Answer get(URI address, Instant now);
}
