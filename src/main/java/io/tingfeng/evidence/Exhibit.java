package io.tingfeng.evidence;

import io.tingfeng.model.BrandId;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * One capture as the archive lists it (存证一份).
 *
 * @param post the post that it shows, as {@link io.tingfeng.model.PostId#key}
 * @param status the status of the last answer
 * @param bytes size of its WARC file
 * @param sha256 of its WARC file in hexadecimal
 * @param held why it may not be removed (legal hold)
 * @param removed why its file is no longer there
 */
public record Exhibit(
    EvidenceId id,
    URI address,
    Optional<String> post,
    Optional<BrandId> brand,
    Occasion occasion,
    Instant capturedAt,
    int status,
    long bytes,
    String sha256,
    Optional<String> held,
    Optional<String> removed) {

  /** The same with another legal hold. */
  public Exhibit heldFor(Optional<String> reason) {
    return new Exhibit(
        id, address, post, brand, occasion, capturedAt, status, bytes, sha256, reason, removed);
  }

  /** The same after its file was removed. */
  public Exhibit removedFor(String reason) {
    return new Exhibit(
        id,
        address,
        post,
        brand,
        occasion,
        capturedAt,
        status,
        bytes,
        sha256,
        held,
        Optional.of(reason));
  }
}
