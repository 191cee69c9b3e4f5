package io.tingfeng.web.page;

import java.util.List;
import java.util.Optional;

/**
 * The words and figures of a search.
 *
 * @param said the query in plain words
 * @param sorts the orders, the one in force marked
 * @param previous where the page before is, empty on the first
 * @param fault what is wrong with the query, when something is
 */
public record SearchView(
    String query,
    String said,
    String total,
    String place,
    List<Choice> sorts,
    List<Facet> facets,
    Spark spark,
    String sparkFrom,
    String sparkTo,
    List<MentionCard> cards,
    String previous,
    String next,
    Optional<Fault> fault) {

  /** Something to choose. */
  public record Choice(String name, String link, boolean isOn) {}

  /** A facet with its commonest values. */
  public record Facet(String name, List<Value> values) {}

  /** A value of a facet, and the query that is cut to it or freed of it. */
  public record Value(String name, String count, String link, boolean isOn) {}

  /** Where a query is wrong, and how it can be mended. */
  public record Fault(
      String what, String before, String wrong, String after, String mend, String link) {}
}
