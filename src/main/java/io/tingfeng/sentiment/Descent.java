package io.tingfeng.sentiment;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Learns one column of weights by logistic regression: AdaGrad (Duchi et al. 2011) over the texts
 * in a seeded order, each entry held back the more the rarer it is. One thread, the same weights
 * each time.
 */
final class Descent {
  private static final int ROUNDS = 4;
  private static final double HELD_BACK = 2e-6;
  private static final double NOTHING = 1e-8;

  private final List<Facts> facts;
  private final Predicate<Facts> isMeant;
  private final float[] scales;
  private final double[] offsets;
  private final double step;
  private final float[] weights;
  private final float[] steps;
  private final float[] hold;
  private double bias;
  private double biasSteps;

  /**
   * A column to learn.
   *
   * @param isMeant what the column tells from the rest
   * @param scales the value of each entry, by its number; written entries with 0 are left out
   * @param offsets what each genre adds to the log-odds while learning, and not in use
   * @param step how fast it learns; slow keeps the weights small and general
   */
  Descent(
      List<Facts> facts, Predicate<Facts> isMeant, float[] scales, double[] offsets, double step) {
    this.facts = facts;
    this.isMeant = isMeant;
    this.scales = scales;
    this.offsets = offsets;
    this.step = step;
    this.weights = new float[scales.length];
    this.steps = new float[scales.length];
    this.hold = hold();
  }

  /**
   * Weights by entry, ready to be summed: a written entry's holds its scale.
   *
   * @param bias the starting value
   */
  record Column(float[] weights, double bias) {}

  Column learn() {
    Facts[] order = facts.toArray(Facts[]::new);
    Random random = new Random(1);
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = order.length - 1; i > 0; i--) {
        int other = random.nextInt(i + 1);
        Facts swapped = order[i];
        order[i] = order[other];
        order[other] = swapped;
      }
      double pace = step / (1 + round / 2.0);
      for (Facts text : order) {
        learn(text, pace);
      }
    }
    return new Column(scaled(), bias);
  }

  private void learn(Facts text, double pace) {
    double square = 0;
    double written = 0;
    for (int entry : text.written()) {
      square += scales[entry] * scales[entry];
      written += weights[entry] * scales[entry];
    }
    double unit = 1 / Math.sqrt(square + 1e-6);
    double sum = written * unit + bias + offsets[text.genre()];
    for (int entry : text.traits()) {
      sum += Tally.TRAIT * weights[entry];
    }
    double error = 1 / (1 + Math.exp(-sum)) - (isMeant.test(text) ? 1 : 0);
    for (int entry : text.written()) {
      if (scales[entry] > 0) {
        move(entry, error * scales[entry] * unit, pace);
      }
    }
    for (int entry : text.traits()) {
      if (scales[entry] > 0) {
        move(entry, error * Tally.TRAIT, pace);
      }
    }
    biasSteps += error * error;
    bias -= pace * error / Math.sqrt(biasSteps + NOTHING);
  }

  private void move(int entry, double slope, double pace) {
    double gradient = slope + hold[entry] * weights[entry];
    steps[entry] += (float) (gradient * gradient);
    weights[entry] -= (float) (pace * gradient / Math.sqrt(steps[entry] + NOTHING));
  }

  private float[] hold() {
    int[] counts = new int[scales.length];
    for (Facts text : facts) {
      for (int entry : text.written()) {
        counts[entry]++;
      }
      for (int entry : text.traits()) {
        counts[entry]++;
      }
    }
    float[] hold = new float[scales.length];
    for (int i = 0; i < hold.length; i++) {
      hold[i] = (float) (HELD_BACK * facts.size() / Math.max(1, counts[i]));
    }
    return hold;
  }

  private float[] scaled() {
    float[] scaled = weights.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= scales[i];
    }
    return scaled;
  }
}
