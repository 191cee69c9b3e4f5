package io.tingfeng.web.page;

import java.util.List;
import java.util.Optional;

/**
 * The workbench: a text judged, what is in force, drafts and editions.
 *
 * @param judged how the text is judged; absent before one was given
 */
public record LexiconView(
    String version,
    String text,
    String brand,
    List<SearchView.Choice> brands,
    Optional<Judged> judged,
    List<WhyView.Fact> remarks,
    int moreRemarks,
    List<WhyView.Fact> drafts,
    List<Past> editions) {

  /** A text with its cues. */
  public record Judged(
      String tone,
      String toneWord,
      int score,
      List<Passage.Run> text,
      List<WhyView.Line> cues,
      String sum,
      String score2) {}

  /** An edition that was in force. */
  public record Past(
      int number, String time, String by, String why, int changes, boolean isInForce) {}
}
