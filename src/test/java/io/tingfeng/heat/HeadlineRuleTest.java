package io.tingfeng.heat;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.index.SampleMention;
import io.tingfeng.model.Authority;
import io.tingfeng.model.CrisisLevel;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class HeadlineRuleTest {

  private static Signal signal(SamplePicture picture) {
    return HeadlineRule.signal(picture.build(), Thresholds.DEFAULTS);
  }

  private static UnaryOperator<SampleMention> headline(double points, String... classes) {
    return m -> m.titled("题").at(30).grave(points, classes);
  }

  private static SamplePicture just(double points, String... classes) {
    return SamplePicture.silent().mention(Duration.ofMinutes(1), headline(points, classes));
  }

  @Test
  void oneGraveHeadlineIsYellow() {
    assertThat(signal(just(1, "quality")).level()).isEqualTo(CrisisLevel.YELLOW);
    assertThat(signal(just(1, "quality")).reason())
        .isEqualTo("24 时 1 条标题，危机用词合计 1.0 分，黄线 0.9：词 +1.0");
  }

  @Test
  void theSameWordsInAForumAreNoHeadline() {
    SamplePicture forum =
        SamplePicture.silent().mention(Duration.ofMinutes(1), m -> m.grave(1, "quality"));

    assertThat(signal(forum).level()).isEqualTo(CrisisLevel.NONE);
  }

  @Test
  void theTitleOfANewsroomIsAHeadline() {
    SamplePicture paper =
        SamplePicture.silent()
            .mention(
                Duration.ofMinutes(1),
                m ->
                    m.titled("题").from("s-1", "某门户", "news", Authority.PORTAL).grave(1, "quality"));

    assertThat(signal(paper).level()).isEqualTo(CrisisLevel.YELLOW);
  }

  @Test
  void pointsHalveInTwelveHoursAndEndAfterADay() {
    SamplePicture old =
        SamplePicture.silent().mention(Duration.ofHours(12), headline(1, "quality"));
    SamplePicture older =
        SamplePicture.silent().mention(Duration.ofHours(25), headline(3, "quality"));

    assertThat(signal(old).value()).isBetween(0.49, 0.51);
    assertThat(signal(old).level()).isLessThan(CrisisLevel.YELLOW);
    assertThat(signal(older).value()).isZero();
  }

  @Test
  void praiseSubtracts() {
    assertThat(signal(just(1, "quality").mention(Duration.ofMinutes(2), headline(-0.8, "praise"))))
        .returns(CrisisLevel.NONE, Signal::level);
  }

  @Test
  void answersRumoursAndOutagesAloneAreNoCrisisHoweverMany() {
    SamplePicture answers = SamplePicture.silent();
    for (int i = 0; i < 12; i++) {
      answers.mention(Duration.ofMinutes(i), headline(0.6, "response", "outage"));
    }

    assertThat(signal(answers).level()).isLessThan(CrisisLevel.YELLOW);
  }

  @Test
  void angerReachesYellowAndSubstanceOrange() {
    SamplePicture anger =
        just(1.2, "outrage").mention(Duration.ofMinutes(2), headline(1, "exposure"));
    SamplePicture law = just(1.2, "outrage").mention(Duration.ofMinutes(2), headline(1, "law"));

    assertThat(signal(anger).level()).isEqualTo(CrisisLevel.YELLOW);
    assertThat(signal(law).level()).isEqualTo(CrisisLevel.ORANGE);
  }

  @Test
  void harmWithAnOfficeAndARushIsARedProposal() {
    SamplePicture rush = SamplePicture.silent();
    for (int i = 0; i < 5; i++) {
      rush.mention(Duration.ofMinutes(i), headline(1, "harm", "regulator"));
    }

    assertThat(signal(rush).level()).isEqualTo(CrisisLevel.RED);
    assertThat(signal(rush).reason()).contains("建议升至最高级，待人确认");
  }

  @Test
  void aBrandThatIsAlwaysOnTheListMustEarnItsAlert() {
    SamplePicture known = just(1, "quality");
    for (int hour = 24; hour < 8 * 24; hour += 8) {
      known.hour(hour, 1, 0);
    }

    assertThat(signal(known).threshold()).isGreaterThan(1.4);
    assertThat(signal(known).level()).isLessThan(CrisisLevel.YELLOW);
  }

  @Test
  void manyHeadlinesWithinSixHoursAddAndOnlyBesideASign() {
    SamplePicture signs = just(0.5, "bare");
    SamplePicture none = just(0.5, "response");
    for (int i = 2; i < 8; i++) {
      signs.mention(Duration.ofMinutes(i), m -> m.titled("题").at(40));
      none.mention(Duration.ofMinutes(i), m -> m.titled("题").at(40));
    }

    assertThat(signal(signs).value()).isGreaterThan(0.9);
    assertThat(signal(none).value()).isLessThan(0.6);
  }
}
