package io.tingfeng.model;

/** The crisis level of a brand (危机等级), from calm to red. */
public enum CrisisLevel {
  NONE("平稳", "○", ""),
  BLUE("蓝", "●", "Ⅳ"),
  YELLOW("黄", "▲", "Ⅲ"),
  ORANGE("橙", "◆", "Ⅱ"),
  RED("红", "■", "Ⅰ");

  private final String character;
  private final String shape;
  private final String numeral;

  CrisisLevel(String character, String shape, String numeral) {
    this.character = character;
    this.shape = shape;
    this.numeral = numeral;
  }

  /** The word in files and answers. */
  public String word() {
    return Words.of(this);
  }

  /** One Chinese character: 蓝 黄 橙 红, or 平稳. */
  public String character() {
    return character;
  }

  /** The shape that tells levels apart without colour. */
  public String shape() {
    return shape;
  }

  /** Shape, character and numeral: {@code ◆ 橙 Ⅱ}. */
  public String badge() {
    return numeral.isEmpty() ? shape + " " + character : shape + " " + character + " " + numeral;
  }

  /** The lower of two levels. */
  public CrisisLevel min(CrisisLevel other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The higher of two levels. */
  public CrisisLevel max(CrisisLevel other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
