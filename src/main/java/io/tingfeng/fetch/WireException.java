package io.tingfeng.fetch;

import java.io.IOException;

/** A limit of ours was reached on the wire; an I/O fault, so that OkHttp ends the call with it. */
final class WireException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Cause why;

  WireException(Cause why, String message) {
    super(message);
    this.why = why;
  }

  Cause why() {
    return why;
  }
}
