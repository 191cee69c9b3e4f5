package io.tingfeng.people;

import io.tingfeng.model.TingfengException;

/** Why a provider's word for a person does not do. */
public final class SignOnFault extends TingfengException {
  private static final long serialVersionUID = 1L;

  private static final int LONGEST = 300;

  private final Arrival.Reason reason;

  /** A fault; the message is for the operator, on one line, for others may have a word in it. */
  SignOnFault(Arrival.Reason reason, String message) {
    super(message.substring(0, Math.min(message.length(), LONGEST)).replaceAll("\\p{Cntrl}", " "));
    this.reason = reason;
  }

  /** The reason in one word. */
  Arrival.Reason reason() {
    return reason;
  }
}
