package io.tingfeng.heat;

/** The mean of the last few buckets; of those there are while there are fewer. */
final class MovingMean {
  private final double[] values;
  private double sum;
  private int place;
  private int seen;

  MovingMean(int window) {
    values = new double[window];
  }

  double next(double value) {
    sum += value - values[place];
    values[place] = value;
    place = place + 1 == values.length ? 0 : place + 1;
    seen = Math.min(seen + 1, values.length);
    return sum / seen;
  }
}
