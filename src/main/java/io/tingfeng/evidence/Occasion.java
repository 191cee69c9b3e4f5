package io.tingfeng.evidence;

import io.tingfeng.model.Words;

/** Why a page was captured. */
public enum Occasion {
  /** A negative mention of a watched brand was found. */
  NEGATIVE("负面提及"),
  /**
   * A counter passed the line of the law: 5 000 reads or 500 reposts (the interpretation of the
   * Supreme People's Court and Procuratorate of 2013, Fa Shi [2013] 21, article 2).
   */
  COUNTERS("浏览达 5000 或转发达 500"),
  /** The crisis level of its brand rose while it was among the worst. */
  LEVEL("危机等级升高"),
  /** Somebody asked for it. */
  DEMAND("人工取证");

  private final String chinese;

  Occasion(String chinese) {
    this.chinese = chinese;
  }

  /** The word in files and answers. */
  public String word() {
    return Words.of(this);
  }

  /** The words for readers. */
  public String chinese() {
    return chinese;
  }

  /** Whether it is kept as long as a dispute may last, not as an everyday mention. */
  public boolean isGrave() {
    return this != NEGATIVE;
  }
}
