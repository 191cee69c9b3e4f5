package io.tingfeng.demo.town;

import java.time.Duration;

/**
 * How far something goes: slowly at first, then fast, then slowly again.
 *
 * @param most the number it comes close to
 * @param halfHours after how many hours it has half of it
 */
public record Reach(long most, double halfHours) {

  /** The number after a while: {@code most · h² / (h² + half²)}. */
  long after(Duration passed) {
    double hours = Math.max(0, passed.toSeconds() / 3600.0);
    double square = hours * hours;
    return Math.round(most * square / (square + halfHours * halfHours));
  }
}
