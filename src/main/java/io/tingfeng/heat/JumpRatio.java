package io.tingfeng.heat;

/**
 * A fast average over a slow one, the slow one without the newest bucket. One is added to both, so
 * that three mentions of a brand nobody speaks of are not a crisis.
 */
final class JumpRatio implements Surprise {
  private final double fastRate;
  private final double slowRate;
  private double fast;
  private double slow;
  private boolean started;

  /**
   * A ratio that has seen nothing.
   *
   * @param fastHours half-life of the fast average
   * @param slowHours half-life of the slow average
   */
  JumpRatio(double bucketHours, double fastHours, double slowHours) {
    fastRate = 1 - Math.pow(0.5, bucketHours / fastHours);
    slowRate = 1 - Math.pow(0.5, bucketHours / slowHours);
  }

  @Override
  public double next(Moment moment, double value) {
    if (!started) {
      fast = value;
      slow = value;
      started = true;
      return 1;
    }
    fast += fastRate * (value - fast);
    double ratio = (fast + 1) / (slow + 1);
    slow += slowRate * (value - slow);
    return ratio;
  }
}
