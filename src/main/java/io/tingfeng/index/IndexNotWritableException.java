package io.tingfeng.index;

import io.tingfeng.model.TingfengException;

/**
 * The index took nothing: the disk is full or broken, the folder is read-only, or the index was
 * opened for reading alone. Searches go on over what was last visible. Nothing since the last
 * commit may be taken for kept.
 */
public final class IndexNotWritableException extends TingfengException {
  private static final long serialVersionUID = 1L;

  /** A refusal without a fault below it. */
  public IndexNotWritableException(String message) {
    super(message);
  }

  /** A fault of the disk or the folder. */
  public IndexNotWritableException(String place, Throwable cause) {
    super(
        "the mention index "
            + place
            + " could not be written ("
            + cause.getMessage()
            + "); searches go on, nothing new is kept:"
            + " make room or make the folder writable, then start tingfeng again",
        cause);
  }
}
