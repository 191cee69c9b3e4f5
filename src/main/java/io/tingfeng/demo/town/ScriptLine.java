package io.tingfeng.demo.town;

import java.time.LocalTime;
import java.util.List;

/**
 * One entry of a script file: who says what where and when, before dice and dates are thrown.
 *
 * @param author empty for anybody
 * @param replies those of a thread
 */
record ScriptLine(
    When when,
    Place place,
    Reach reach,
    String author,
    String title,
    String text,
    List<ReplyLine> replies) {

  /** When a line is said. */
  sealed interface When {

    /** A day before or after today, and a time on it. */
    record Day(int day, LocalTime time) implements When {}

    /** Some times during a span; falling means more at its beginning. */
    record Often(int times, Day from, Day to, boolean falling) implements When {}
  }

  /** An answer, so many minutes after the post. */
  record ReplyLine(int minutes, String author, String text) {}
}
