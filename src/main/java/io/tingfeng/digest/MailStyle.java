package io.tingfeng.digest;

import io.tingfeng.model.CrisisLevel;

/**
 * Inline styles of the mails: many mail readers know no style sheet, so each cell carries its own.
 */
public final class MailStyle {
  // Chinese fonts first, or quotation marks and dashes come out half as wide as they should be.
  private static final String FONT =
      "font-family:PingFang SC,Microsoft YaHei UI,Microsoft YaHei,Noto Sans CJK SC,"
          + "-apple-system,Roboto,Arial,sans-serif;";

  private MailStyle() {}

  /** Text of a size and line height in pixels, in the colour of ink. */
  public static String ink(int size, int line) {
    return text(size, line, "#14191d");
  }

  /** Secondary text. */
  public static String muted(int size, int line) {
    return text(size, line, "#5d6771");
  }

  /** Figures of negative tone: plum, which is no crisis level. */
  public static String plum(int size, int line) {
    return text(size, line, "#842c80") + "font-weight:bold;";
  }

  /** The ground of a level's chip. */
  public static String ground(CrisisLevel level) {
    return switch (level) {
      case NONE -> "#eef1f3";
      case BLUE -> "#1f5fbf";
      case YELLOW -> "#f4c415";
      case ORANGE -> "#f08a24";
      case RED -> "#c21f1f";
    };
  }

  /** The text on a level's chip, at least 4.5:1 on its ground. */
  public static String onGround(CrisisLevel level) {
    return switch (level) {
      case NONE -> "#424b54";
      case BLUE, RED -> "#ffffff";
      case YELLOW -> "#2e2400";
      case ORANGE -> "#2a1400";
    };
  }

  /** The length of a bar: a value as parts of the largest one, at least 1 unless it is zero. */
  public static int length(long value, long largest, int full) {
    if (value <= 0 || largest <= 0) {
      return 0;
    }
    return Math.max(1, Math.toIntExact(Math.round((double) full * value / largest)));
  }

  private static String text(int size, int line, String colour) {
    return FONT + "font-size:" + size + "px;line-height:" + line + "px;color:" + colour + ";";
  }
}
