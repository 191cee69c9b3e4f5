package io.tingfeng.model;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Where a title stood on a hot list.
 *
 * @param place counted from 1
 * @param heat the list's own figure
 */
public record Standing(OptionalInt place, OptionalLong heat) {

  /** Not from a hot list. */
  public static final Standing NONE = new Standing(OptionalInt.empty(), OptionalLong.empty());
}
