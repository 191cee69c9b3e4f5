package io.tingfeng.web.page;

import io.tingfeng.model.CrisisLevel;

/** How a level looks: its class of the stylesheet, and its shape. */
public final class Level {
  private Level() {}

  /** {@code orange}, {@code calm}, or {@code none} where nothing can be said. */
  public static String glyph(CrisisLevel level, boolean blind) {
    if (blind) {
      return "none";
    }
    return level == CrisisLevel.NONE ? "calm" : level.word();
  }

  /** The level that a value of 0 to 100 reaches by thresholds, as a class. */
  public static String word(CrisisLevel level, boolean blind, Frame f) {
    return blind ? f.t().of("无数据", "No data") : Labels.level(level, f);
  }
}
