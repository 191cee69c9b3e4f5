package io.tingfeng.heat;

/** The beta distribution: what a share may be when k of n were counted. */
final class Beta {
  private static final int STEPS = 200;
  private static final double TINY = 1e-300;
  private static final double EXACT = 1e-14;

  private Beta() {}

  /** The value below which a share lies with a probability. */
  static double quantile(double probability, double a, double b) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (cumulative(middle, a, b) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** The regularised incomplete beta function, by Lentz's continued fraction. */
  static double cumulative(double x, double a, double b) {
    if (x <= 0 || x >= 1) {
      return x <= 0 ? 0 : 1;
    }
    double front =
        Math.exp(
            logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
    return x < (a + 1) / (a + b + 2)
        ? front * fraction(x, a, b) / a
        : 1 - front * fraction(1 - x, b, a) / b;
  }

  private static double fraction(double x, double a, double b) {
    double c = 1;
    double d = 1 / guarded(1 - (a + b) * x / (a + 1));
    double product = d;
    for (int m = 1; m <= STEPS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / guarded(1 + even * d);
      c = guarded(1 + even / c);
      product *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / guarded(1 + odd * d);
      c = guarded(1 + odd / c);
      product *= d * c;
      if (Math.abs(d * c - 1) < EXACT) {
        break;
      }
    }
    return product;
  }

  private static double guarded(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }

  /** Lanczos' approximation, exact to about 1e-10 for positive arguments. */
  private static double logGamma(double x) {
    double[] g = {
      76.18009172947146, -86.50532032941677, 24.01409824083091,
      -1.231739572450155, 0.1208650973866179e-2, -0.5395239384953e-5
    };
    double t = x + 5.5;
    double sum = 1.000000000190015;
    for (int i = 0; i < g.length; i++) {
      sum += g[i] / (x + 1 + i);
    }
    return (x + 0.5) * Math.log(t) - t + Math.log(2.5066282746310005 * sum / x);
  }
}
