package io.tingfeng.heat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tingfeng.heat.SpreadForecast.Size;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadForecastTest {

  /** So many reposts, evenly over so many seconds. */
  private static List<Double> reposts(int count, double seconds) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> i * seconds / count).toList();
  }

  @Test
  void moreRepostsMakeTheGoalLikelier() {
    double last = 0;
    for (int reposts = 1; reposts < 500; reposts += 7) {
      double chance = SpreadForecast.probability(reposts, 2, 500);
      assertThat(chance).isBetween(last, 1.0);
      last = chance;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 150, 400})
  void theSameRepostsAtAGreaterAgeMakeItLessLikely(int reposts) {
    assertThat(SpreadForecast.probability(reposts, 6, 500))
        .isLessThan(SpreadForecast.probability(reposts, 1, 500));
  }

  @Test
  void whatHasPassedTheGoalIsCertain() {
    assertThat(SpreadForecast.probability(500, 400, 500)).isEqualTo(1);
    assertThat(SpreadForecast.probability(0, 0, 500)).isLessThan(0.2);
  }

  @Test
  void aFastStartIsSaidEarly() {
    assertThat(SpreadForecast.alertAt(reposts(120, 1_800), 500).orElseThrow()).isLessThan(1_800);
  }

  @Test
  void aFewRepostsAreNeverEnoughHoweverFast() {
    assertThat(SpreadForecast.alertAt(reposts(29, 60), 500)).isEmpty();
  }

  @Test
  void itIsSaidAtTheLatestWhenTheGoalIsReached() {
    List<Double> slow = reposts(500, 30 * 86_400);

    assertThat(SpreadForecast.alertAt(slow, 500)).hasValue(slow.getLast());
  }

  @Test
  void whatComesLaterNeverChangesWhatWasSaid() {
    List<Double> whole = reposts(400, 7_200);
    double at = SpreadForecast.alertAt(whole, 500).orElseThrow();

    assertThat(SpreadForecast.alertAt(whole.subList(0, 200), 500)).hasValue(at);
    assertThat(SpreadForecast.finalSize(whole, 1_800))
        .isEqualTo(SpreadForecast.finalSize(whole.subList(0, 150), 1_800));
  }

  @Test
  void aPostThatNobodyRepostedHasNoForecast() {
    assertThat(SpreadForecast.finalSize(List.of(), 3_600)).isEmpty();
    assertThat(SpreadForecast.finalSize(List.of(4_000.0), 3_600)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {120, 600, 1_200, 3_600, 5_000, 40_000, 900_000})
  void theIntervalHoldsTheExpectedSizeAndNeverLessThanIsThere(double horizon) {
    for (int count : new int[] {1, 20, 300, 5_000}) {
      Size size = SpreadForecast.finalSize(reposts(count, horizon), horizon).orElseThrow();

      assertThat(size.low()).isGreaterThanOrEqualTo(count);
      assertThat(size.expected()).isBetween(size.low(), size.high());
    }
  }

  @Test
  void aPostThatStillGrowsIsExpectedToGoFarther() {
    List<Double> over = IntStream.rangeClosed(1, 80).mapToObj(i -> i * 10.0).toList();
    List<Double> growing = reposts(80, 3_600);

    assertThat(SpreadForecast.finalSize(growing, 3_600).orElseThrow().expected())
        .isGreaterThan(SpreadForecast.finalSize(over, 3_600).orElseThrow().expected());
  }

  @Test
  void betweenTwoAgesTheForecastLiesBetweenTheirs() {
    List<Double> steady = reposts(100, 1_000_000).stream().map(t -> t / 1_000_000 * 40).toList();
    double younger = SpreadForecast.finalSize(steady, 3_599.99).orElseThrow().expected();
    double exact = SpreadForecast.finalSize(steady, 3_600).orElseThrow().expected();

    assertThat(exact).isCloseTo(younger, within(0.1));
  }

  @Test
  void theRangeOfTheEndHoldsWhatIsThere() {
    Size range = SpreadForecast.reach(400, 2);

    assertThat(SpreadForecast.probability(400, 2, (int) range.expected()))
        .isCloseTo(0.5, within(0.01));
    assertThat(range.low()).isLessThan(range.expected()).isGreaterThanOrEqualTo(400);
    assertThat(range.high()).isGreaterThan(range.expected());
  }
}
