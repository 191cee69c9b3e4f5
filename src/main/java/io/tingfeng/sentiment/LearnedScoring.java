package io.tingfeng.sentiment;

import io.tingfeng.model.Cue;
import io.tingfeng.model.Tone;
import io.tingfeng.sentiment.Weights.Fit;
import io.tingfeng.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Scores with the learned weights, and with the analysts' own weights for words that the training
 * did not know. A target's score is a weighted sum of the scores of the pieces of text around it.
 */
final class LearnedScoring implements Scoring {
  private final Lexicon lexicon;
  private final Weights weights;
  private final Fit fit;
  private final boolean explains;
  private final ThreadLocal<Tally> tallies;
  private final ThreadLocal<Shares> shares;

  /**
   * A scoring.
   *
   * @param explains whether cues are made; without them it is twice as fast
   */
  LearnedScoring(Lexicon lexicon, Weights weights, boolean explains) {
    this.lexicon = lexicon;
    this.weights = weights;
    this.fit = weights.fit();
    this.explains = explains;
    this.tallies = ThreadLocal.withInitial(() -> new Tally(weights));
    this.shares = ThreadLocal.withInitial(() -> new Shares(weights));
  }

  /**
   * A piece of the text, or all of it.
   *
   * @param written how much each column counts for the written entries of the piece
   */
  private record Piece(
      NormalText text, Passage passage, double[] written, double logOdds, double praise) {}

  @Override
  public double cut() {
    return fit.cut();
  }

  @Override
  public Outcome score(NormalText text, Aim aim) {
    List<Span> target = aim.target();
    Passage passage = passage(text, aim);
    double[] mixture = tallies.get().of(passage).mixture();
    Piece whole = piece(text, passage, mixture);
    List<Piece> pieces = new ArrayList<>();
    double[] numbers = {whole.logOdds()};
    double[] places = {1};
    if (!target.isEmpty()) {
      Surroundings around = new Surroundings(text, passage, target, aim.others(), aim.nested());
      for (NormalText near : around.pieces()) {
        pieces.add(piece(near, aim, mixture, whole, pieces));
      }
      numbers = around.numbers(pieces.stream().map(Piece::logOdds).toList(), whole.logOdds());
      places = fit.places();
    }
    double praise = target.isEmpty() ? whole.praise() : pieces.get(Surroundings.SENTENCES).praise();
    pieces.add(whole);
    List<Cue> own = own(passage, aim);
    own.addAll(Comparison.cues(text.text(), target, aim.others()));
    Rhetoric turns = new Rhetoric(passage, weights);
    if (explains || !turns.isPlain()) {
      Shares sum = shared(pieces, numbers, places, mixture);
      own.addAll(turns.cues(sum));
      if (explains) {
        own.addAll(sum.cues(passage));
        double total = own.stream().mapToDouble(Cue::weight).sum();
        return new Outcome(total, tone(total, praise), own);
      }
    }
    double logOdds = Logistic.sum(places, numbers) + own.stream().mapToDouble(Cue::weight).sum();
    return new Outcome(logOdds, tone(logOdds, praise), own);
  }

  /** The text, in which an entry that the training did not know stands for itself. */
  private Passage passage(NormalText text, Aim aim) {
    return Passage.of(text, lexicon, aim.overlay()).takenBy(this::isOwn);
  }

  private boolean isOwn(Sense sense) {
    return !weights.knows(sense);
  }

  /** In short texts the pieces are often the same, or all of the text: each is read once. */
  private Piece piece(NormalText near, Aim aim, double[] mixture, Piece whole, List<Piece> pieces) {
    if (near.text().equals(whole.text().text())) {
      return whole;
    }
    for (Piece known : pieces) {
      if (near.text().equals(known.text().text())) {
        return known;
      }
    }
    return read(near, aim, mixture);
  }

  private Piece read(NormalText text, Aim aim, double[] mixture) {
    Passage passage = passage(text, aim);
    tallies.get().of(passage);
    return piece(text, passage, mixture);
  }

  /** What the tally holds of the passage. */
  private Piece piece(NormalText text, Passage passage, double[] mixture) {
    Tally tally = tallies.get();
    return new Piece(
        text,
        passage,
        tally.writtenMixture(mixture),
        fit.calibrated(tally.value(mixture)),
        tally.value(Weights.PRAISE));
  }

  /** The log-odds of the pieces, the last of which is the whole text, shared out. */
  private Shares shared(List<Piece> pieces, double[] numbers, double[] places, double[] mixture) {
    Piece whole = pieces.getLast();
    Shares sum = shares.get().begin(whole.text(), mixture);
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      double share = piece.logOdds() == 0 ? 0 : places[i] * numbers[i] / piece.logOdds();
      sum.add(piece.passage(), piece.text(), piece.written(), share * fit.slope());
      sum.addPrior(share * fit.offset());
    }
    for (int i = pieces.size(); i < numbers.length; i++) {
      sum.addPrior(places[i] * numbers[i]);
    }
    return sum;
  }

  /** Words that the training did not know, or whose weight was changed since. */
  private List<Cue> own(Passage passage, Aim aim) {
    List<Cue> cues = new ArrayList<>();
    List<Clue> clues = passage.clues(this::isOwn);
    if (!clues.isEmpty()) {
      Modifiers.apply(passage, clues, cues);
      Attribution.apply(passage, clues, aim.target(), aim.others(), cues);
      // The marks of irony themselves are learned; only what they do to these words is not.
      cues.removeIf(cue -> cue.kind() == Cue.Kind.IRONY && cue.weight() > 0);
      clues.forEach(clue -> cues.add(clue.cue()));
    }
    return cues;
  }

  private Tone tone(double logOdds, double praise) {
    if (Logistic.probability(logOdds) >= fit.cut()) {
      return Tone.NEGATIVE;
    }
    return praise >= fit.praiseCut() ? Tone.POSITIVE : Tone.NEUTRAL;
  }
}
