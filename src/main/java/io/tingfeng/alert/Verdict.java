package io.tingfeng.alert;

import io.tingfeng.model.Words;
import java.time.Instant;

/** What people thought of an alert in the end (研判). */
public record Verdict(Kind kind, String note, String by, Instant at) {

  /** Whether it was worth telling. */
  public enum Kind {
    USEFUL("有用"),
    FALSE("误报"),
    LATE("太迟");

    private final String chinese;

    Kind(String chinese) {
      this.chinese = chinese;
    }

    /** The word in files and answers. */
    public String word() {
      return Words.of(this);
    }

    /** For readers. */
    public String chinese() {
      return chinese;
    }
  }
}
