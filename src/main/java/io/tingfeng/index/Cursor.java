package io.tingfeng.index;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A place in the results of a question, from which the next page goes on: what arrived meanwhile
 * moves nothing.
 *
 * @param sort the order in which the place is one
 * @param keys by what the last mention was sorted
 */
public record Cursor(MentionIndex.Sort sort, List<Long> keys) {

  public Cursor {
    keys = List.copyOf(keys);
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException when nobody wrote that
   */
  public static Cursor parse(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length < 2 || parts.length > 4) {
      throw new IllegalArgumentException("not a cursor: " + text);
    }
    return new Cursor(
        MentionIndex.Sort.valueOf(parts[0]),
        Arrays.stream(parts).skip(1).map(part -> Long.parseUnsignedLong(part, 16)).toList());
  }

  @Override
  public String toString() {
    return keys.stream()
        .map(Long::toHexString)
        .collect(Collectors.joining(".", sort.name() + ".", ""));
  }
}
