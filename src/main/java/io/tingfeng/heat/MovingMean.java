package io.tingfeng.heat;

/** The mean of the last few buckets; of those there are while there are fewer. */
final class MovingMean {
  private final double[] values;
  private double sum;
  private long seen;

  MovingMean(int window) {
    values = new double[window];
  }

  double next(double value) {
    int place = (int) (seen % values.length);
    sum += value - values[place];
    values[place] = value;
    seen++;
    return sum / Math.min(seen, values.length);
  }
}
