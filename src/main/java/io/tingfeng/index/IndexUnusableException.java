package io.tingfeng.index;

import io.tingfeng.model.TingfengException;

/** The mention index cannot be read: damaged, foreign, or written by another version. */
public final class IndexUnusableException extends TingfengException {
  private static final long serialVersionUID = 1L;

  /** What every message ends with: how to get a sound index again. */
  public static final String MEND = "run ./tingfeng reanalyze --rebuild";

  /**
   * A fault of one index.
   *
   * @param place the folder or file
   * @param what what is wrong with it
   */
  public IndexUnusableException(String place, String what) {
    super(message(place, what));
  }

  /** A fault that a reader of the index met. */
  public IndexUnusableException(String place, String what, Throwable cause) {
    super(message(place, what), cause);
  }

  private static String message(String place, String what) {
    return "the mention index " + place + " cannot be used: " + what + "; " + MEND;
  }
}
