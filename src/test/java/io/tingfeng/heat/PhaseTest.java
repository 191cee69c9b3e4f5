package io.tingfeng.heat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhaseTest {
  private static SamplePicture quiet() {
    return SamplePicture.steady(4, 0);
  }

  /** Negative mentions in each of some hours; 0 is the last. */
  private static SamplePicture with(SamplePicture picture, int fromAgo, int toAgo, int negative) {
    for (int ago = fromAgo; ago >= toAgo; ago--) {
      picture.hour(ago, negative + 4, negative);
    }
    return picture;
  }

  @Test
  void nothingIsOnWhileNobodyComplains() {
    assertThat(Phase.of(quiet().build())).isEmpty();
    assertThat(Phase.of(SamplePicture.silent().build())).isEmpty();
  }

  @Test
  void aCrisisGoesThroughItsPhases() {
    assertThat(Phase.of(with(quiet(), 3, 0, 1).build())).contains(Phase.LATENT);
    assertThat(Phase.of(with(quiet(), 3, 0, 20).build())).contains(Phase.OUTBREAK);
    assertThat(Phase.of(with(with(quiet(), 40, 30, 20), 20, 0, 3).build()))
        .contains(Phase.AFTERMATH);
    assertThat(Phase.of(with(with(quiet(), 90, 70, 20), 60, 0, 0).build()))
        .contains(Phase.RECOVERY);
  }

  @Test
  void theFirstBurstOfANewBrandIsAnOutbreak() {
    assertThat(Phase.of(with(SamplePicture.silent(), 0, 0, 14).build())).contains(Phase.OUTBREAK);
  }

  @Test
  void whatFlaresUpAgainIsAnOutbreak() {
    assertThat(Phase.of(with(with(quiet(), 120, 100, 40), 2, 0, 10).build()))
        .contains(Phase.OUTBREAK);
  }

  @Test
  void silentSourcesAndMissingCountersLowerConfidenceAndNoCount() {
    HeatReading heard = SamplePicture.steady(10, 1).mentions(20, m -> m.reposted(3)).read();
    HeatReading half =
        SamplePicture.steady(10, 1)
            .mentions(20, m -> m.reposted(3))
            .hearing(new Coverage(4, 2, List.of("甲", "乙")))
            .read();

    assertThat(half.confidence().orElseThrow()).isEqualTo(heard.confidence().orElseThrow() / 2);
    assertThat(half.heat()).isEqualTo(heard.heat());
    assertThat(half.volume()).isEqualTo(heard.volume());
    assertThat(SamplePicture.steady(10, 1).mentions(20, m -> m).read().confidence().orElseThrow())
        .isLessThan(heard.confidence().orElseThrow());
  }

  @Test
  void aNewComplaintOnSomethingOldIsANewAngle() {
    SamplePicture old =
        SamplePicture.steady(4, 1)
            .mentions(12, m -> m.negative(0.9).complains("refund", 0).at(ago(30)))
            .mentions(4, m -> m.negative(0.9).complains("food-safety", 0).at(ago(2)));

    Signal signal = AngleRule.signal(old.build());
    assertThat(signal.isFired()).isTrue();
    assertThat(signal.reason()).isEqualTo("新角度：food-safety类投诉近 6 时 4 条，此前没有");
    assertThat(AngleRule.signal(quiet().build()).isFired()).isFalse();
  }

  private static Instant ago(int hours) {
    return SamplePicture.NOON.minus(Duration.ofHours(hours));
  }
}
