package io.tingfeng.web;

import io.tingfeng.model.TingfengException;

/** A request that cannot be answered as it stands. */
final class BadRequest extends TingfengException {
  private static final long serialVersionUID = 1L;

  BadRequest(String message) {
    super(message);
  }
}
