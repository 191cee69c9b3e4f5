package io.tingfeng.fetch;

import java.util.Optional;

/** What a host gave us to ask "has it changed?" with. */
public record Validators(Optional<String> etag, Optional<String> lastModified) {

  /** Nothing to ask with: the page is fetched whole. */
  public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
}
