package io.tingfeng.complaint;

/** How a customer behaves (顾客行为), with the advice of the practice, from mild to grave. */
public enum Behaviour {
  WITHDRAWN("消极者", "不说而走。主动联系，问清原因，给出补救和再来一次的理由。"),
  OUTSPOKEN("发言者", "愿意当面说理。第一时间听完，说明事实和处理时间，办完回访。"),
  ANGRY("发怒者", "先处理心情，再处理事情。换人、换地点，不辩解，不当场许诺做不到的事。"),
  CAMPAIGNING("积极份子", "会号召、曝光、上告。指定专人，上级参与，留存证据，追踪观察其发布。");

  private final String chinese;
  private final String advice;

  Behaviour(String chinese, String advice) {
    this.chinese = chinese;
    this.advice = advice;
  }

  /** The name that readers see. */
  public String chinese() {
    return chinese;
  }

  /** What to do, for readers. */
  public String advice() {
    return advice;
  }
}
