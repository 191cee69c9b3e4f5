package io.tingfeng.model;

/**
 * One fault in what a person wrote, with its place and its mend.
 *
 * @param file the file as the person names it
 * @param line the line, counted from 1; 0 when the fault is about the whole file
 * @param key the key or entry that is wrong, or empty
 * @param what what is wrong
 * @param mend what to do about it
 */
public record Problem(String file, int line, String key, String what, String mend) {

  /** The fault on one line: {@code file:line key: what. mend}. */
  @Override
  public String toString() {
    String place = line > 0 ? file + ":" + line : file;
    String where = key.isEmpty() ? place : place + " " + key;
    return mend.isEmpty() ? where + ": " + what : where + ": " + what + "; " + mend;
  }
}
