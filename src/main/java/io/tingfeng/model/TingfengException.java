package io.tingfeng.model;

/** The root of all faults that this program raises on purpose. */
public abstract class TingfengException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  protected TingfengException(String message) {
    super(message);
  }

  protected TingfengException(String message, Throwable cause) {
    super(message, cause);
  }
}
