package io.tingfeng.demo;

import java.util.ArrayList;
import java.util.List;

/** Cuts a line for the terminal, where a Chinese character takes two columns. */
final class Wrapping {
  private static final int WIDE = 0x2e80;

  private Wrapping() {}

  /** The pieces of a line, none wider than so many columns; an empty line is one piece. */
  static List<String> cut(String line, int columns) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    int width = 0;
    for (int i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
      int own = line.codePointAt(i) >= WIDE ? 2 : 1;
      if (width + own > columns) {
        pieces.add(line.substring(start, i));
        start = i;
        width = 0;
      }
      width += own;
    }
    pieces.add(line.substring(start));
    return pieces;
  }
}
