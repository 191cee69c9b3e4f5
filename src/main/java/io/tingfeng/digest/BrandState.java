package io.tingfeng.digest;

import io.tingfeng.model.CrisisLevel;
import java.util.OptionalDouble;

/**
 * How a brand stood when the day ended.
 *
 * @param heat heat index 0 to 100; absent when it was not read
 * @param reason the first rule that made the level; empty when calm
 */
record BrandState(CrisisLevel level, OptionalDouble heat, String reason) {

  /** Nothing was read. */
  static final BrandState UNREAD = new BrandState(CrisisLevel.NONE, OptionalDouble.empty(), "");
}
