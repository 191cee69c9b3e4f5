package io.tingfeng.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tingfeng.sentiment.Logistic.Case;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogisticTest {

  @Test
  void aStartingValueAloneIsTheLogOddsOfTheShare() {
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      cases.add(new Case(new double[] {1}, i % 4 == 0));
    }
    double[] weights = Logistic.fit(cases, 1e-9);

    assertThat(weights[0]).isCloseTo(Math.log(1.0 / 3), within(1e-6));
    assertThat(Logistic.logOdds(Logistic.probability(1.5))).isCloseTo(1.5, within(1e-9));
  }

  @Test
  void aNumberThatTellsGetsTheWeight() {
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      double tells = i % 2;
      boolean meant = i % 10 == 0 ? tells == 0 : tells == 1;
      cases.add(new Case(new double[] {tells, i % 3, 1}, meant));
    }
    double[] weights = Logistic.fit(cases, 1);

    assertThat(weights[0]).isGreaterThan(2);
    assertThat(Math.abs(weights[1])).isLessThan(0.5);
  }
}
