package io.tingfeng.evidence;

import io.tingfeng.model.TingfengException;

/** The archive cannot do what it should. */
public final class EvidenceException extends TingfengException {
  private static final long serialVersionUID = 1L;

  public EvidenceException(String message) {
    super(message);
  }
}
