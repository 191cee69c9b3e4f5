package io.tingfeng.index;

import io.tingfeng.model.TingfengException;

/** Another process writes to the index. */
public final class IndexLockedException extends TingfengException {
  private static final long serialVersionUID = 1L;

  /** The fault for a folder. */
  public IndexLockedException(String folder, Throwable cause) {
    super(
        "another tingfeng process holds the mention index "
            + folder
            + "; stop that process (./tingfeng serve) or work through its console."
            + " The lock belongs to the process: deleting write.lock does not help",
        cause);
  }
}
