package io.tingfeng.heat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tingfeng.index.SampleMention;
import io.tingfeng.model.Authority;
import io.tingfeng.model.CrisisLevel;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeatIndexTest {

  private static SamplePicture crowd(int negative) {
    SamplePicture picture = SamplePicture.steady(2, 0).today(200, negative);
    picture.mentions(negative, m -> m.negative(0.9).by("u" + m.hashCode()));
    return picture.mentions(200 - negative, m -> m.negative(0.1).by("u" + m.hashCode()));
  }

  @Test
  void theGateOfTheWorkedExampleIsTheOneOfTheNote() {
    assertThat(HeatIndex.gate(81, 180, 0.15)).isCloseTo(0.777, within(0.002));
    assertThat(HeatIndex.heat(1.592)).isCloseTo(79.7, within(0.1));
  }

  @Test
  void praiseLeavesTheGateNearlyShut() {
    assertThat(HeatIndex.gate(9, 180, 0.15)).isEqualTo(0.2);
    assertThat(HeatIndex.heat(0.2 * 4)).isLessThan(56);
  }

  @Test
  void moreNegativityOpensTheGateFurther() {
    double last = 0;
    for (int k = 0; k <= 100; k += 5) {
      double gate = HeatIndex.gate(k, 100, 0.15);
      assertThat(gate).isBetween(0.2, 1.0).isGreaterThanOrEqualTo(last);
      last = gate;
    }
    assertThat(last).isEqualTo(1);
  }

  @Test
  void tenMentionsAreNotAThousand() {
    assertThat(HeatIndex.gate(4, 10, 0.15)).isLessThan(HeatIndex.gate(400, 1_000, 0.15));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 20, 81, 200})
  void thePointsOfThePartsAddUpToTheHeat(int negative) {
    HeatReading reading = crowd(negative).read();

    assertThat(reading.parts().stream().mapToDouble(HeatPart::points).sum())
        .isCloseTo(reading.heat(), within(1e-9));
    assertThat(reading.heat()).isBetween(0.0, 100.0);
  }

  @Test
  void heatNeverFallsWhenAMentionTurnsNegative() {
    double last = 0;
    for (int negative = 0; negative <= 200; negative += 10) {
      double heat = crowd(negative).read().heat();
      assertThat(heat).isGreaterThanOrEqualTo(last - 1e-9);
      last = heat;
    }
  }

  @ParameterizedTest
  @CsvSource({"50,100", "100,1000", "1000,100000"})
  void heatRisesWithReposts(long fewer, long more) {
    assertThat(reposted(more).heat()).isGreaterThan(reposted(fewer).heat());
  }

  private static HeatReading reposted(long times) {
    return crowd(60).mentions(1, m -> m.negative(0.9).reposted(times)).read();
  }

  @Test
  void heatRisesWithTheAuthorityOfTheHighestVoice() {
    double last = 0;
    for (Authority authority : Authority.values()) {
      double heat =
          crowd(60)
              .mentions(1, m -> m.negative(0.9).from("s-1", "某媒体", "news", authority))
              .read()
              .heat();
      assertThat(heat).isGreaterThan(last);
      last = heat;
    }
  }

  @Test
  void heatRisesWithTheVolumeOfTheHour() {
    double last = 0;
    for (long volume : new long[] {2, 6, 20, 60, 200}) {
      double heat =
          SamplePicture.steady(2, 1).today(48, 24).hour(0, volume, volume / 2).read().heat();
      assertThat(heat).isGreaterThanOrEqualTo(last);
      last = heat;
    }
    assertThat(last).isGreaterThan(20);
  }

  @Test
  void whatWasLoudAnHourAgoIsNotForgottenWhenANewHourBegins() {
    double during = SamplePicture.steady(2, 1).hour(0, 90, 60).read().heat();
    double after = SamplePicture.steady(2, 1).hour(1, 90, 60).hour(0, 0, 0).read().heat();

    assertThat(after).isGreaterThan(0.7 * during);
  }

  @Test
  void heatRisesWithTheGravityOfTheWords() {
    assertThat(grave(2).heat()).isGreaterThan(grave(1).heat());
    assertThat(grave(1).heat()).isGreaterThan(grave(0).heat());
  }

  private static HeatReading grave(double points) {
    return crowd(60).mentions(20, m -> m.negative(0.9).grave(points, "harm")).read();
  }

  @Test
  void aMissingPartIsLeftOutAndTheBoundsSayWhatItMightHaveBeen() {
    HeatReading blind = crowd(60).read();
    HeatReading seeing = crowd(60).mentions(1, m -> m.negative(0.9).reposted(3)).read();

    assertThat(part(blind, "传播").evidence()).isEmpty();
    assertThat(part(blind, "传播").inputs()).startsWith("无数据");
    assertThat(part(blind, "传播").points()).isZero();
    assertThat(blind.low()).isLessThan(blind.heat());
    assertThat(blind.high()).isGreaterThan(blind.heat());
    assertThat(seeing.low()).isCloseTo(seeing.heat(), within(1e-9));
    assertThat(seeing.high()).isCloseTo(seeing.heat(), within(1e-9));
  }

  private static HeatPart part(HeatReading reading, String name) {
    return reading.parts().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void praiseNeverReachesOrangeHoweverLoudItIs() {
    UnaryOperator<SampleMention> praise =
        m ->
            m.negative(0.05)
                .reposted(500_000)
                .from("s-" + m.hashCode(), "央媒", "news", Authority.CENTRAL)
                .grave(-0.8, "praise");
    HeatReading reading = SamplePicture.steady(2, 0).today(20_000, 0).mentions(400, praise).read();

    assertThat(reading.heat()).isLessThan(56);
    assertThat(reading.level()).isLessThan(CrisisLevel.ORANGE);
  }

  @Test
  void aBrandOfWhichNothingIsHeardIsCold() {
    HeatReading reading = SamplePicture.silent().read();

    assertThat(reading.heat()).isLessThan(1);
    assertThat(reading.level()).isEqualTo(CrisisLevel.NONE);
    assertThat(reading.volume()).isZero();
  }

  @Test
  void theOrderInWhichMentionsAreListedChangesNothing() {
    BrandPicture picture = crowd(60).mentions(9, m -> m.negative(0.8).reposted(700)).build();
    BrandPicture turned =
        new BrandPicture(
            picture.brand(),
            picture.at(),
            picture.zone(),
            picture.hourly(),
            picture.recent().reversed(),
            picture.coverage(),
            picture.deaf());

    HeatReading one = HeatIndex.read(picture, Thresholds.DEFAULTS);
    HeatReading other = HeatIndex.read(turned, Thresholds.DEFAULTS);
    assertThat(other.heat()).isCloseTo(one.heat(), within(1e-9));
    assertThat(other.level()).isEqualTo(one.level());
  }

  @Test
  void fewMentionsInAHalfDeafHourAreNotCalmButManyAreReal() {
    SamplePicture lost = SamplePicture.steady(20, 2).today(480, 48);
    for (int hour = 40; hour < 100; hour++) {
      lost.hour(hour, 0, 0);
    }
    double asCalm = lost.hour(0, 32, 3).read().parts().getFirst().evidence().orElseThrow();
    for (int hour = 40; hour < 100; hour++) {
      lost.deafHour(hour);
    }
    double asUnknown = lost.read().parts().getFirst().evidence().orElseThrow();

    assertThat(asUnknown).as("silence must not make the next day look rare").isLessThan(asCalm);
    assertThat(SamplePicture.steady(20, 2).hour(5, 400, 40).deafHour(5).read().parts().getFirst())
        .isEqualTo(SamplePicture.steady(20, 2).hour(5, 400, 40).read().parts().getFirst());
  }

  @Test
  void theSameInputsGiveTheSameReadingBitForBit() {
    BrandPicture picture = crowd(60).build();

    assertThat(HeatIndex.read(picture, Thresholds.DEFAULTS))
        .isEqualTo(HeatIndex.read(picture, Thresholds.DEFAULTS));
  }

  @Test
  void theHeatIndexItselfReachesLevels() {
    HeatReading reading =
        SamplePicture.steady(2, 0)
            .today(900, 600)
            .hour(0, 400, 300)
            .mentions(
                300,
                m ->
                    m.negative(0.9)
                        .grave(1.5, "harm")
                        .from("s-" + m.hashCode(), "甲报" + m.hashCode(), "news", Authority.MARKET))
            .read();

    assertThat(reading.signals()).extracting(Signal::rule).contains(Rule.HEAT);
    assertThat(reading.heat()).isGreaterThan(50);
  }

  @Test
  void theReadingCountsTheDay() {
    HeatReading reading = SamplePicture.steady(2, 0).today(48, 12).read();

    assertThat(List.of(reading.volume(), reading.negative())).containsExactly(48L, 12L);
  }
}
