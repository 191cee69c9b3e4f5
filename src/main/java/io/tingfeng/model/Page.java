package io.tingfeng.model;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a host answered to one request.
 *
 * @param source the source that was visited
 * @param address the address after redirects
 * @param fetchedAt when the answer came
 * @param status HTTP status
 * @param headers header names in lower case
 * @param body bytes after decompression; never changed by anyone who holds the page
 */
@SuppressWarnings(
    "ArrayRecordComponent") // A page is never compared, and its bytes are never copied.
public record Page(
    SourceId source,
    URI address,
    Instant fetchedAt,
    int status,
    Map<String, String> headers,
    byte[] body) {

  public Page {
    headers = Map.copyOf(headers);
  }

  /** The content type as the host named it. */
  public Optional<String> contentType() {
    return Optional.ofNullable(headers.get("content-type"));
  }
}
