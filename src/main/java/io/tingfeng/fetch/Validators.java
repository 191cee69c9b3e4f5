package io.tingfeng.fetch;

import java.util.Optional;

/**
 * What we ask "has it changed?" with.
 *
 * @param etag the mark that the host gave the page
 * @param lastModified the time that the host gave the page, as it wrote it
 * @param digest SHA-256 of the body in hexadecimal, for hosts that give nothing
 */
public record Validators(
    Optional<String> etag, Optional<String> lastModified, Optional<String> digest) {

  /** Nothing to ask with: the page is fetched whole. */
  public static final Validators NONE =
      new Validators(Optional.empty(), Optional.empty(), Optional.empty());
}
