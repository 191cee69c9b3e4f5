package io.tingfeng.web.page;

import io.tingfeng.sentiment.Judgement;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a score can be taken at its word: of the mentions that were given about this score, how
 * many people called negative. Five bands of 0.2; a trustworthy score lies on the diagonal.
 */
public final class Reliability {
  private static final int BANDS = 5;
  private static final double PERCENT = 100;

  private Reliability() {}

  /**
   * A band of scores.
   *
   * @param span of the scores, 0 to 100
   * @param judged how many were judged
   * @param score their mean score, 0 to 100
   * @param negative the share that people called negative, 0 to 100
   * @param fraction the same in words, with its counts
   */
  public record Band(String span, long judged, double score, double negative, String fraction) {}

  /** The bands in which anything was judged; rulings that are not about tone do not count. */
  static List<Band> of(List<Judgement> judgements, Ink ink) {
    List<Judgement> rated =
        judgements.stream().filter(one -> one.ruling().tone().isPresent()).toList();
    List<Band> bands = new ArrayList<>();
    for (int band = 0; band < BANDS; band++) {
      int number = band;
      List<Judgement> inside = rated.stream().filter(one -> band(one) == number).toList();
      if (!inside.isEmpty()) {
        bands.add(band(number, inside, ink));
      }
    }
    return bands;
  }

  private static int band(Judgement one) {
    return Math.clamp((int) (one.score() * BANDS), 0, BANDS - 1);
  }

  private static Band band(int number, List<Judgement> inside, Ink ink) {
    long negative =
        inside.stream().filter(one -> one.ruling() == Judgement.Ruling.NEGATIVE).count();
    int width = (int) PERCENT / BANDS;
    return new Band(
        number * width + "–" + (number + 1) * width,
        inside.size(),
        PERCENT * inside.stream().mapToDouble(Judgement::score).average().orElse(0),
        PERCENT * negative / inside.size(),
        ink.share(negative, inside.size())
            + " ("
            + ink.count(negative)
            + " ÷ "
            + ink.count(inside.size())
            + ")");
  }
}
