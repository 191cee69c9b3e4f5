package io.tingfeng.heat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaTest {

  @Test
  void theUniformAndTheSquareHaveTheirKnownQuantiles() {
    assertThat(Beta.quantile(0.37, 1, 1)).isCloseTo(0.37, within(1e-9));
    assertThat(Beta.quantile(0.25, 2, 1)).isCloseTo(0.5, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"0.1,82.5,107.5", "0.5,1.5,8.5", "0.9,900,100", "0.1,0.2,9.8", "0.01,4000,6000"})
  void theCumulativeUndoesTheQuantile(double probability, double a, double b) {
    double x = Beta.quantile(probability, a, b);

    assertThat(x).isBetween(0.0, 1.0);
    assertThat(Beta.cumulative(x, a, b)).isCloseTo(probability, within(1e-8));
    assertThat(Beta.quantile(1 - probability, b, a)).isCloseTo(1 - x, within(1e-8));
  }

  @Test
  void outsideOfZeroToOneNothingOrEverythingLies() {
    assertThat(Beta.cumulative(-0.1, 2, 3)).isZero();
    assertThat(Beta.cumulative(1.1, 2, 3)).isEqualTo(1);
  }
}
