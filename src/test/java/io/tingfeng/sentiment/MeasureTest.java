package io.tingfeng.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tingfeng.sentiment.Measure.Counts;
import io.tingfeng.sentiment.Measure.Judged;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureTest {
  private final Measure measure =
      new Measure(
          List.of(
              new Judged(0.9, true),
              new Judged(0.8, false),
              new Judged(0.7, true),
              new Judged(0.2, false)));

  @Test
  void aCutSplitsRightFromWrong() {
    assertThat(measure.at(0.75)).isEqualTo(new Counts(1, 1, 1));
    assertThat(measure.at(0.75).f1()).isEqualTo(0.5);
    assertThat(measure.at(0.95).f1()).isZero();
  }

  @Test
  void theAreaIsTheShareOfPairsInTheRightOrder() {
    assertThat(measure.auc()).isEqualTo(0.75);
    assertThat(new Measure(List.of(new Judged(1, true), new Judged(1, false))).auc())
        .isEqualTo(0.5);
  }

  @Test
  void calibrationIsTheDistanceBetweenSaidAndFound() {
    assertThat(measure.calibrationError()).isCloseTo((0.1 + 0.8 + 0.3 + 0.2) / 4, within(1e-9));
  }
}
