package io.tingfeng.sentiment;

import io.tingfeng.sentiment.Descent.Column;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Learns to tell which genre a text is of: multinomial logistic regression over its written
 * entries, all of one value. One thread, the same weights each time.
 */
final class GenreGuess {
  private static final int ROUNDS = 4;
  private static final double STEP = 0.5;
  private static final double RIGHT_ENOUGH = 0.01;
  private static final double NOTHING = 1e-8;

  /** The starting value of a genre without a text. */
  private static final double NEVER = -100;

  private final float[][] weights;
  private final float[][] steps;
  private final double[] bias;
  private final double[] biasSteps;
  private final boolean[] known;

  private GenreGuess(int genres, boolean[] known) {
    this.weights = new float[genres][known.length];
    this.steps = new float[genres][known.length];
    this.bias = new double[genres];
    this.biasSteps = new double[genres];
    this.known = known;
  }

  /**
   * A column for each genre.
   *
   * @param known entries that count, by number
   */
  static List<Column> learn(List<Facts> facts, int genres, boolean[] known) {
    GenreGuess guess = new GenreGuess(genres, known);
    Facts[] order = facts.toArray(Facts[]::new);
    Random random = new Random(5);
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = order.length - 1; i > 0; i--) {
        int other = random.nextInt(i + 1);
        Facts swapped = order[i];
        order[i] = order[other];
        order[other] = swapped;
      }
      double pace = STEP / (1 + round / 2.0);
      for (Facts text : order) {
        guess.learn(text, pace);
      }
    }
    return IntStream.range(0, genres).mapToObj(genre -> guess.column(genre, order)).toList();
  }

  private Column column(int genre, Facts[] learned) {
    boolean isMet = Arrays.stream(learned).anyMatch(text -> text.genre() == genre);
    return new Column(weights[genre], isMet ? bias[genre] : NEVER);
  }

  private void learn(Facts text, double pace) {
    int count = 0;
    for (int entry : text.written()) {
      count += known[entry] ? 1 : 0;
    }
    double each = 1 / Math.sqrt(count + 1e-6);
    double[] likely = likely(text, each);
    for (int genre = 0; genre < likely.length; genre++) {
      double error = likely[genre] - (genre == text.genre() ? 1 : 0);
      if (Math.abs(error) >= RIGHT_ENOUGH) {
        move(text, genre, error, each, pace);
      }
    }
  }

  private double[] likely(Facts text, double each) {
    double[] likely = new double[bias.length];
    double sum = 0;
    for (int genre = 0; genre < likely.length; genre++) {
      double total = 0;
      float[] own = weights[genre];
      for (int entry : text.written()) {
        total += own[entry];
      }
      likely[genre] = Math.exp(Math.min(50, total * each + bias[genre]));
      sum += likely[genre];
    }
    for (int genre = 0; genre < likely.length; genre++) {
      likely[genre] /= sum;
    }
    return likely;
  }

  private void move(Facts text, int genre, double error, double each, double pace) {
    biasSteps[genre] += error * error;
    bias[genre] -= pace * error / Math.sqrt(biasSteps[genre] + NOTHING);
    float gradient = (float) (error * each);
    float[] own = weights[genre];
    float[] ownSteps = steps[genre];
    for (int entry : text.written()) {
      if (known[entry]) {
        ownSteps[entry] += gradient * gradient;
        own[entry] -= (float) (pace * gradient / Math.sqrt(ownSteps[entry] + NOTHING));
      }
    }
  }
}
