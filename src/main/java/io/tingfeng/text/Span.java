package io.tingfeng.text;

/**
 * A piece of a text.
 *
 * @param start first character
 * @param end one past the last character
 */
public record Span(int start, int end) {

  /** Whether a place lies inside. */
  public boolean contains(int place) {
    return place >= start && place < end;
  }
}
