package io.tingfeng.index;

import io.tingfeng.index.MentionIndex.Count;
import io.tingfeng.index.MentionIndex.Facet;
import io.tingfeng.index.MentionIndex.Sort;
import io.tingfeng.model.TimeWindow;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Words that are said more often than before: the log-likelihood ratio of two rates (Dunning 1993),
 * which neither rare nor everyday words win by chance.
 */
public final class RisingWords {
  /** Words of the present that are compared, the commonest ones. */
  private static final int COMPARED = 3_000;

  /** A word of fewer mentions rises by accident. */
  private static final int LEAST = 3;

  /** The past is so many times as long as the present. */
  private static final int PAST = 4;

  /** The ratio from which a rise is no chance: 99.9 % of chance lies below (χ², one degree). */
  private static final double LINE = 10.8;

  private RisingWords() {}

  /**
   * A word that rises.
   *
   * @param count mentions with it now
   * @param before mentions with it in an equal span of the time before, on average
   * @param score the log-likelihood ratio, 10.8 and up
   */
  public record Rising(String word, long count, double before, double score) {}

  /**
   * The words that rise in a span against the four equal spans before it, steepest first.
   *
   * @param query whose mentions are read
   */
  public static List<Rising> of(
      MentionIndex index, MentionQuery query, TimeWindow window, int limit) {
    MentionQuery now = within(query, window);
    TimeWindow past =
        new TimeWindow(window.from().minus(window.length().multipliedBy(PAST)), window.from());
    MentionQuery before = within(query, past);
    double mentions = index.search(now, Sort.NEWEST, 0, 0).total();
    double earlier = index.search(before, Sort.NEWEST, 0, 0).total();
    Map<String, Long> counts =
        index.top(before, Facet.WORD, Integer.MAX_VALUE).stream()
            .collect(Collectors.toMap(Count::value, Count::count));
    return index.top(now, Facet.WORD, COMPARED).stream()
        .filter(count -> count.count() >= LEAST)
        .map(count -> rising(count, counts.getOrDefault(count.value(), 0L), mentions, earlier))
        .filter(word -> word.score() >= LINE)
        .sorted(Comparator.comparingDouble(Rising::score).reversed().thenComparing(Rising::word))
        .limit(limit)
        .toList();
  }

  private static Rising rising(Count count, long before, double mentions, double earlier) {
    double a = count.count();
    double expected = mentions * (a + before) / (mentions + earlier);
    double expectedBefore = earlier * (a + before) / (mentions + earlier);
    double ratio = 2 * (a * Math.log(a / expected) + part(before, expectedBefore));
    return new Rising(
        count.value(), count.count(), (double) before / PAST, a > expected ? ratio : 0);
  }

  private static double part(double seen, double expected) {
    return seen == 0 ? 0 : seen * Math.log(seen / expected);
  }

  private static MentionQuery within(MentionQuery query, TimeWindow window) {
    return new MentionQuery.And(List.of(query, new MentionQuery.During(window)));
  }
}
