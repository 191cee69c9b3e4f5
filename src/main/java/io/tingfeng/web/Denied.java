package io.tingfeng.web;

import io.tingfeng.model.TingfengException;

/** A request that the gate does not let pass. */
final class Denied extends TingfengException {
  private static final long serialVersionUID = 1L;

  private final int status;

  Denied(int status, String message) {
    super(message);
    this.status = status;
  }

  int status() {
    return status;
  }
}
