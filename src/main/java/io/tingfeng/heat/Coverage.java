package io.tingfeng.heat;

import java.util.List;

/**
 * How well we hear: silence of a source is never calm.
 *
 * @param expected enabled sources
 * @param answering those that answered lately
 * @param blind names of those that did not
 */
public record Coverage(int expected, int answering, List<String> blind) {

  /** Nothing is expected, as in a replay. */
  public static final Coverage COMPLETE = new Coverage(0, 0, List.of());

  public Coverage {
    blind = List.copyOf(blind);
  }

  /** Whether more than half of the sources are silent, so that nothing can be said of calm. */
  public boolean isLost() {
    return expected > 0 && answering * 2 < expected;
  }
}
