package io.tingfeng.people;

import io.tingfeng.model.TingfengException;

/** Something that cannot be done to accounts, with the reason for whoever asked. */
public final class PeopleFault extends TingfengException {
  private static final long serialVersionUID = 1L;

  /** A fault with its reason. */
  public PeopleFault(String message) {
    super(message);
  }
}
