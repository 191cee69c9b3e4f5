package io.tingfeng.web.page;

import java.util.List;

/**
 * One source with its visits.
 *
 * @param cells its last visits, oldest first: good, bad or none
 * @param reason why it is not heard; empty while it is
 */
public record SourceView(
    String id,
    String name,
    String platform,
    String state,
    boolean isBad,
    String reason,
    List<String> cells,
    String cellsLabel,
    String last,
    String next,
    String every,
    boolean canStop,
    boolean isStopped,
    List<WhyView.Fact> facts,
    List<Row> visits) {

  /** One visit. */
  public record Row(
      String time,
      String result,
      boolean isBad,
      String took,
      String pages,
      String posts,
      String mentions,
      String detail) {}

  /** All sources. */
  public record Listing(String verdict, String note, List<SourceView> rows) {}
}
