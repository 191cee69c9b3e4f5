package io.tingfeng.web.page;

import java.util.List;

/**
 * Why a mention is scored as it is, and what else is known of its post.
 *
 * @param sum of the weights
 * @param score 0 to 1 with two decimals; the logistic of the sum
 * @param ends what the score means, and which cue decides it
 * @param facts names and values
 * @param judged who said what of it; empty when nobody did
 * @param rulings what can be said of it
 * @param revealed the author's name, when it was asked for; else empty
 */
public record WhyView(
    MentionCard card,
    String brand,
    List<Line> cues,
    String left,
    String sum,
    String score,
    String ends,
    List<Fact> facts,
    String revealed,
    String judged,
    List<SearchView.Choice> rulings) {

  /** One cue; the mark is the class that it bears in the text. */
  public record Line(String term, String mark, String kind, String weight) {}

  /** Something known of the post. */
  public record Fact(String name, String value) {}
}
