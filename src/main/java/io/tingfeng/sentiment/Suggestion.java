package io.tingfeng.sentiment;

import java.util.List;

/**
 * A word that the lexicons lack and that heard texts speak for, with the evidence.
 *
 * @param texts texts that hold it, each wording once
 * @param negative of them, those that are called negative without it
 * @param logOdds how much more often it stands in negative texts than in others, in log-odds
 * @param sure {@link #logOdds} in units of its standard error; 2 is weak, 5 strong
 * @param cohesion how much its characters belong together (least pointwise mutual information of
 *     its cuts, in nats)
 * @param freedom how freely what stands around it changes (the lesser entropy of its two sides, in
 *     nats)
 * @param brands how many brands it stands beside; one alone may be that brand's own word
 * @param weight a weight to begin with; below zero it belongs to the positive part
 * @param company known words that stand beside it most often
 * @param samples excerpts
 */
public record Suggestion(
    String term,
    int texts,
    int negative,
    double logOdds,
    double sure,
    double cohesion,
    double freedom,
    int brands,
    double weight,
    List<String> company,
    List<String> samples) {
  public Suggestion {
    company = List.copyOf(company);
    samples = List.copyOf(samples);
  }
}
