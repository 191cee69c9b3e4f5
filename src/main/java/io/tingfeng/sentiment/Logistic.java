package io.tingfeng.sentiment;

import java.util.List;

/**
 * Fits a few weights by logistic regression: iteratively reweighted least squares with a small
 * ridge, which converges in a few rounds and is the same each time.
 */
final class Logistic {
  private static final int ROUNDS = 25;

  private Logistic() {}

  /**
   * One case.
   *
   * @param numbers the last is 1, for the starting value
   */
  record Case(double[] numbers, boolean meant) {}

  /** The weights of the numbers. */
  static double[] fit(List<Case> cases, double ridge) {
    int size = cases.getFirst().numbers().length;
    double[] weights = new double[size];
    for (int round = 0; round < ROUNDS; round++) {
      double[][] curve = new double[size][size];
      double[] slope = new double[size];
      for (Case one : cases) {
        add(one, weights, curve, slope);
      }
      for (int i = 0; i < size; i++) {
        curve[i][i] += ridge;
        slope[i] -= ridge * weights[i];
      }
      double[] move = solved(curve, slope);
      for (int i = 0; i < size; i++) {
        weights[i] += move[i];
      }
    }
    return weights;
  }

  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  /** The log-odds of a probability, at most ±30. */
  static double logOdds(double probability) {
    return Math.max(-30, Math.min(30, Math.log(probability / (1 - probability))));
  }

  static double sum(double[] weights, double[] numbers) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * numbers[i];
    }
    return sum;
  }

  private static void add(Case one, double[] weights, double[][] curve, double[] slope) {
    double said = probability(sum(weights, one.numbers()));
    double spread = Math.max(1e-6, said * (1 - said));
    double error = (one.meant() ? 1 : 0) - said;
    for (int i = 0; i < weights.length; i++) {
      slope[i] += error * one.numbers()[i];
      for (int k = 0; k < weights.length; k++) {
        curve[i][k] += spread * one.numbers()[i] * one.numbers()[k];
      }
    }
  }

  /** Gaussian elimination with the largest pivot. */
  private static double[] solved(double[][] matrix, double[] right) {
    int size = right.length;
    for (int column = 0; column < size; column++) {
      int pivot = column;
      for (int i = column + 1; i < size; i++) {
        pivot = Math.abs(matrix[i][column]) > Math.abs(matrix[pivot][column]) ? i : pivot;
      }
      double[] row = matrix[pivot];
      matrix[pivot] = matrix[column];
      matrix[column] = row;
      double value = right[pivot];
      right[pivot] = right[column];
      right[column] = value;
      for (int i = column + 1; i < size; i++) {
        double factor = matrix[i][column] / row[column];
        right[i] -= factor * value;
        for (int k = column; k < size; k++) {
          matrix[i][k] -= factor * row[k];
        }
      }
    }
    for (int i = size - 1; i >= 0; i--) {
      for (int k = i + 1; k < size; k++) {
        right[i] -= matrix[i][k] * right[k];
      }
      right[i] /= matrix[i][i];
    }
    return right;
  }
}
